package dev.weir.it.shapes.countervalue;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Wallet(@Key UUID id, int cents, @Nullable Long points, double share, long total) {}
