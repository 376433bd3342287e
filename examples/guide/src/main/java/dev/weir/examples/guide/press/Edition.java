package dev.weir.examples.guide.press;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

// guide:press-edition
@Model
public record Edition(
        @Key String journal, @Key int number, @HasMany Many<Article> articles, @HasMany Many<Headline> headlines) {}
// guide:end
