package dev.weir.it.shapes.rel.profiles;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record User(@Key @Auto UUID id, String name, @HasOne Maybe<Profile> profile) {}
