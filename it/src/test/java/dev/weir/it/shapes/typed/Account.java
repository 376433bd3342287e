package dev.weir.it.shapes.typed;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;

@Model
public record Account(@Key @Auto UUID id, String name, @Unique Email email) {}
