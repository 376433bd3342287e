package dev.weir.it.shapes.words;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model(table = "order")
public record Order(@Key @Auto UUID id, @Index String type, @Nullable String group, boolean select, int limit) {}
