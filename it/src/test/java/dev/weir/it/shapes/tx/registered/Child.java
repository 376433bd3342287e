package dev.weir.it.shapes.tx.registered;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Child(@Key @Auto UUID id) {}
