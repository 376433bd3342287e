package dev.weir.it.shapes.countervalue;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Profile(@Key UUID id, String name, long loginCount) {}
