package dev.weir.examples.guide.press;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

// guide:press-writer
@Model
public record Writer(
        @Key @Auto UUID id,
        String name,
        @HasMany(pair = "author") Many<Article> written,
        @HasMany(pair = "reviewer") Many<Article> reviewed) {}
// guide:end
