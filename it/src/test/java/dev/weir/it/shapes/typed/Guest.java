package dev.weir.it.shapes.typed;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Guest(@Key GuestId id, String name) {}
