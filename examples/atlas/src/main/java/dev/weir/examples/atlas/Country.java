package dev.weir.examples.atlas;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import org.jspecify.annotations.Nullable;

/**
 * A country or territory of ISO 3166.
 *
 * @param code two letters, such as {@code IS}
 * @param alpha3 three letters, such as {@code ISL}
 */
@Model
@Index({"currencyCode", "name"})
public record Country(
        @Key String code,
        @Unique String alpha3,
        @Index String name,
        @Nullable String currencyCode,
        @BelongsTo Maybe<Currency> currency,
        @HasMany Many<Spoken> languages) {}
