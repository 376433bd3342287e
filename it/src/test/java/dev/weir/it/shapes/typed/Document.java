package dev.weir.it.shapes.typed;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model
public record Document(@Key String id, @Nullable Code code) {}
