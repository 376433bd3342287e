package dev.weir.it.shapes.rel.configured;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Parent(@Key @Auto UUID id, @HasOne(pair = "owner") One<Child> other) {}
