package dev.weir.examples.atlas;

import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

/**
 * A locale: a language, perhaps as it is written and spoken somewhere.
 *
 * @param tag the IETF tag, such as {@code sr-Latn-RS}
 */
@Model(table = "locales", companion = "RegionalLocales")
public record RegionalLocale(
        @Key String tag,
        String name,
        @Index String languageCode,
        @BelongsTo One<Language> language,
        @Index @Nullable String countryCode,
        @BelongsTo Maybe<Country> country) {}
