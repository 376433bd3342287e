package dev.weir.it.shapes.rel.named;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Project(@Key @Auto UUID id, @HasMany Many<Topic> topics, @HasMany Many<Release> releases) {}
