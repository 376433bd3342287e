package dev.weir.it.shapes.widgetmixedtypes;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Widget(@Key @Auto UUID id, String label, long count, boolean active, String description) {}
