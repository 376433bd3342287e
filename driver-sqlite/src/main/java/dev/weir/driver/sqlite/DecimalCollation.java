package dev.weir.driver.sqlite;

import dev.weir.core.value.ValueOrder;
import java.math.BigDecimal;
import java.util.Optional;
import org.sqlite.Collation;

/**
 * Orders decimals, which are stored as text, by number. Every connection of this driver knows it by the name of {@link dev.weir.sql.dialect.SqliteDialect#DECIMAL_COLLATION}, so
 * that {@code ORDER BY price COLLATE weir_decimal} and comparisons under it mean numbers.
 *
 * <p>The order is total, as SQLite demands: a text that is no decimal comes after every decimal, and two such texts
 * compare by code point.
 */
final class DecimalCollation extends Collation {
    @Override
    protected int xCompare(String left, String right) {
        Optional<BigDecimal> a = decimal(left);
        Optional<BigDecimal> b = decimal(right);
        if (a.isPresent() && b.isPresent()) {
            return a.get().compareTo(b.get());
        }
        return a.isEmpty() && b.isEmpty()
                ? ValueOrder.compareText(left, right)
                : Boolean.compare(a.isEmpty(), b.isEmpty());
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
