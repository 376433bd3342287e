package dev.weir.examples.guide.blog;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;

// guide:blog-profile
@Model
public record Profile(@Key @Auto long id, @Unique UUID authorId, @BelongsTo One<Author> author, String bio) {}
// guide:end
