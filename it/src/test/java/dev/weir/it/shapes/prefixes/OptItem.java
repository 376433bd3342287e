package dev.weir.it.shapes.prefixes;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model
public record OptItem(@Key long partitionId, @Key long id, @Nullable String nickname) {}
