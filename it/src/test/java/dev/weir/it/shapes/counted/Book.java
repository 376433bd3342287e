package dev.weir.it.shapes.counted;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Book(@Key @Auto long id, @Index long authorId, @BelongsTo One<Author> author, @Index String title) {}
