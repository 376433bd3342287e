package dev.weir.it.shapes.inlistitem;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Item(@Key @Auto UUID id, @Index String name, @Index long n, @Nullable String bio) {}
