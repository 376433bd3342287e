package dev.weir.driver.h2;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.ScalarType;
import dev.weir.driver.r2dbc.Wire;
import dev.weir.driver.r2dbc.Wires;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** How values cross to H2's R2DBC driver and back. */
final class H2Wires {
    private static final Wire TEXT = Wires.same(String.class);
    private static final Wire DECIMAL =
            Wires.object(BigDecimal.class, (BigDecimal value) -> value, BigDecimal::stripTrailingZeros);
    private static final Wire BYTES = Wires.same(byte[].class);
    private static final Wire UUIDS = Wires.same(UUID.class);
    private static final Wire INSTANT = Wires.same(Instant.class);
    private static final Wire DATE = Wires.same(LocalDate.class);
    private static final Wire TIME = Wires.same(LocalTime.class);
    private static final Wire DATE_TIME = Wires.same(LocalDateTime.class);

    /** Decimals in an array, whose type would give all of them the scale of one: text, which the statement reads. */
    private static final Wire DIGITS = Wires.object(String.class, BigDecimal::toString, BigDecimal::new);

    private H2Wires() {}

    static Wire of(ColumnType type) {
        return type.type() instanceof ScalarType scalar ? of(scalar) : TEXT;
    }

    static Wire ofItem(ColumnType type) {
        return type.type() == ScalarType.DECIMAL ? DIGITS : of(type);
    }

    private static Wire of(ScalarType type) {
        return switch (type) {
            case BOOL -> Wires.BOOL;
            case INT8 -> Wires.INT8;
            case INT16 -> Wires.INT16;
            case INT32 -> Wires.INT32;
            case INT64 -> Wires.INT64;
            case FLOAT32 -> Wires.FLOAT32;
            case FLOAT64 -> Wires.FLOAT64;
            case DECIMAL -> DECIMAL;
            case TEXT -> TEXT;
            case BYTES -> BYTES;
            case UUID -> UUIDS;
            case INSTANT -> INSTANT;
            case DATE -> DATE;
            case TIME -> TIME;
            case DATE_TIME -> DATE_TIME;
        };
    }
}
