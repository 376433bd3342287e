package dev.weir.examples.atlas;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

/** A language that is spoken in a country. */
@Model(table = "spoken", companion = "SpokenLanguages")
public record Spoken(
        @Key String countryCode,
        @Key @Index String languageCode,
        @BelongsTo One<Country> country,
        @BelongsTo One<Language> language) {}
