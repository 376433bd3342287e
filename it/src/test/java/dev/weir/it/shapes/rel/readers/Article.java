package dev.weir.it.shapes.rel.readers;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Article(@Key @Auto UUID id, String title, @Nullable Status status, @HasMany Many<Comment> comments) {}
