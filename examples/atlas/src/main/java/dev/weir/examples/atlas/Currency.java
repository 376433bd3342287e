package dev.weir.examples.atlas;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

/**
 * A currency of ISO 4217.
 *
 * @param code three letters, such as {@code ISK}
 * @param fractionDigits digits after the point, or -1 for currencies that are no money, such as gold
 */
@Model
public record Currency(
        @Key String code, String name, String symbol, int fractionDigits, @HasMany Many<Country> countries) {}
