package dev.weir.it.shapes.absent;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Member(@Key @Auto UUID id, @Nullable @Unique String email) {}
