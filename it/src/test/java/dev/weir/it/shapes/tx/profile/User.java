package dev.weir.it.shapes.tx.profile;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record User(@Key @Auto long id, @HasOne Maybe<Profile> profile) {}
