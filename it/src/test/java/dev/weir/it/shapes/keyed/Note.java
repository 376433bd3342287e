package dev.weir.it.shapes.keyed;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

/** Has an index of more than a partition and a place in it, and one whose place may be NULL. */
@Model
@Index({"topic", "stars", "lang"})
@Index({"lang", "edited"})
public record Note(
        @Key String author, @Key String slug, String topic, int stars, String lang, @Nullable Integer edited) {}
