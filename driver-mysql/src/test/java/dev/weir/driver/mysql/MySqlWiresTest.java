package dev.weir.driver.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.weir.core.driver.StorageTypes;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.driver.mysql.testing.Rows;
import dev.weir.driver.mysql.testing.TestDatabase;
import dev.weir.driver.r2dbc.Wire;
import dev.weir.servers.ServerKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MySqlWiresTest {
    private static final StorageTypes STORAGE = new StorageTypes(EnumSet.allOf(ScalarType.class), true, 6);

    private record Ends(ScalarType type, List<Object> values) {}

    private static final List<Ends> ENDS = List.of(
            new Ends(ScalarType.BOOL, List.of(true, false)),
            new Ends(ScalarType.INT8, List.of((long) Byte.MIN_VALUE, (long) Byte.MAX_VALUE)),
            new Ends(ScalarType.INT64, List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE)),
            new Ends(ScalarType.FLOAT32, List.of((double) Float.MIN_VALUE, (double) -Float.MAX_VALUE, (double) 0.1f)),
            new Ends(ScalarType.FLOAT64, List.of(Double.MIN_VALUE, Double.MAX_VALUE, -0.0, 1 / 3.0)),
            new Ends(
                    ScalarType.DECIMAL,
                    List.of(
                            new BigDecimal("9".repeat(35) + "." + "9".repeat(30)),
                            new BigDecimal("-1E-30"),
                            new BigDecimal("1" + "0".repeat(34)),
                            BigDecimal.ZERO)),
            new Ends(ScalarType.TEXT, List.of("", "\0", "\\' \" ` ? \u20ac \ud83d\ude00", "x".repeat(100_000))),
            new Ends(ScalarType.BYTES, List.of(new byte[0], HexFormat.of().parseHex("00ff275c"))),
            new Ends(ScalarType.UUID, List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(Long.MIN_VALUE, 1))),
            new Ends(
                    ScalarType.INSTANT,
                    List.of(Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z"))),
            new Ends(
                    ScalarType.DATE,
                    List.of(LocalDate.of(0, 1, 1), LocalDate.of(1582, 10, 10), LocalDate.of(9999, 12, 31))),
            new Ends(ScalarType.TIME, List.of(LocalTime.MIN, LocalTime.parse("23:59:59.999999"))),
            new Ends(
                    ScalarType.DATE_TIME,
                    List.of(LocalDateTime.of(0, 1, 1, 0, 0), LocalDateTime.parse("9999-12-31T23:59:59.999999"))));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRES")
    void keepValuesAtTheEndsOfTheirRange(ServerKind kind) {
        for (Ends ends : ENDS) {
            Rows rows = new Rows(ends.type());
            try (TestDatabase database = new TestDatabase(kind)) {
                database.run(rows.create(), row -> 0);
                for (Object value : ends.values()) {
                    Arguments arguments =
                            new Arguments.Builder(1).carried(value).build();
                    long id = database.run(rows.insert(), arguments, row -> row.int64(0))
                            .get(0);

                    assertThat(database.run(rows.selectEqual(), arguments, row -> row.int64(0)))
                            .as("found by %s %s", ends.type(), value)
                            .contains(id);
                    assertThat(database.run(rows.selectEqual(), arguments, row -> carried(ends.type(), row)))
                            .as("read as %s", ends.type())
                            .contains(value);
                }
            }
        }
    }

    private static Object carried(ScalarType type, dev.weir.core.driver.Row row) {
        return switch (type) {
            case BOOL -> row.bool(1);
            case INT8, INT16, INT32, INT64 -> row.int64(1);
            case FLOAT32 -> (double) row.float32(1);
            case FLOAT64 -> row.float64(1);
            case DECIMAL -> row.decimal(1);
            case TEXT -> row.text(1);
            case BYTES -> row.bytes(1);
            case UUID -> row.uuid(1);
            case INSTANT -> row.instant(1);
            case DATE -> row.date(1);
            case TIME -> row.time(1);
            case DATE_TIME -> row.dateTime(1);
        };
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> impossible() {
        return Stream.of(
                        new Ends(ScalarType.FLOAT64, List.of(Double.NaN, Double.POSITIVE_INFINITY)),
                        new Ends(ScalarType.FLOAT32, List.of(Double.NaN, Double.NEGATIVE_INFINITY)),
                        new Ends(ScalarType.DECIMAL, List.of(new BigDecimal("1E+35"), new BigDecimal("1E-31"))),
                        new Ends(
                                ScalarType.INSTANT,
                                List.of(
                                        Instant.parse("-0001-12-31T23:59:59.999999999Z"),
                                        Instant.parse("+10000-01-01T00:00:00Z"),
                                        Instant.MIN,
                                        Instant.MAX)),
                        new Ends(ScalarType.DATE, List.of(LocalDate.of(-1, 12, 31), LocalDate.of(67_536, 1, 1))),
                        new Ends(ScalarType.DATE_TIME, List.of(LocalDateTime.MIN, LocalDateTime.MAX)))
                .flatMap(ends -> ends.values().stream()
                        .map(value -> argumentSet(ends.type() + " " + value, ends.type(), value)));
    }

    /** The servers would take each of these, as another value. */
    @ParameterizedTest
    @MethodSource("impossible")
    void refuseWhatCannotBeKept(ScalarType type, Object value) {
        Wire wire = MySqlWires.of(new ColumnType(type, STORAGE.storageOf(type)));
        Arguments arguments = new Arguments.Builder(1).carried(value).build();

        assertThatThrownBy(() -> wire.of(arguments, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> wire.ofItem(value)).isInstanceOf(InvalidValueException.class);
    }
}
