package dev.weir.examples.guide.press;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

// guide:press-headline
@Model(table = "articles")
@Index({"journal", "number"})
public record Headline(
        @Key UUID id,
        String title,
        String journal,
        int number,
        @BelongsTo(key = {"journal", "number"}) One<Edition> edition) {}
// guide:end
