package dev.weir.it.shapes.rel.mailed;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;

@Model
public record User(@Key @Auto UUID id, @Unique String email, @HasOne Maybe<Profile> profile) {}
