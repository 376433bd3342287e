package dev.weir.it.shapes.absent;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Player(@Key @Auto UUID id, String name, @Nullable UUID userId) {}
