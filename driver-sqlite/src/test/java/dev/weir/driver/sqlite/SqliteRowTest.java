package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.core.driver.Row;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.WeirException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** Values on their way through SQLite and back. */
@Timeout(60)
class SqliteRowTest {
    private static final ColumnType DECIMAL = new ColumnType(ScalarType.DECIMAL, StorageType.Plain.TEXT);
    private static final ColumnType UUIDS = new ColumnType(ScalarType.UUID, StorageType.Plain.BLOB);
    private static final ColumnType INSTANT = new ColumnType(ScalarType.INSTANT, StorageType.Plain.TEXT);
    private static final ColumnType DATE = new ColumnType(ScalarType.DATE, StorageType.Plain.TEXT);
    private static final ColumnType TIME = new ColumnType(ScalarType.TIME, StorageType.Plain.TEXT);
    private static final ColumnType DATE_TIME = new ColumnType(ScalarType.DATE_TIME, StorageType.Plain.TEXT);
    private static final ColumnType INT8 = new ColumnType(ScalarType.INT8, StorageType.Plain.INT8);
    private static final ColumnType INT16 = new ColumnType(ScalarType.INT16, StorageType.Plain.INT16);
    private static final ColumnType INT32 = new ColumnType(ScalarType.INT32, StorageType.Plain.INT32);
    private static final ColumnType FLOAT32 = new ColumnType(ScalarType.FLOAT32, StorageType.Plain.FLOAT32);
    private static final EnumType STATUS = new EnumType("status", List.of("open", "done"));
    private static final ColumnType LABEL = new ColumnType(STATUS, new StorageType.Labels(STATUS));

    private final TestDatabase database = TestDatabase.inMemory();
    private Session session;

    @BeforeEach
    void open() {
        database.execute("CREATE TABLE t (i INTEGER, r REAL, s TEXT, b BLOB) STRICT");
        session = database.writer();
    }

    @AfterEach
    void close() {
        session.close().block(TestDatabase.LIMIT);
        database.close();
    }

    record Sample(ColumnType type, Object value, BiFunction<Row, Integer, Object> accessor) {
        @Override
        public String toString() {
            return type.type().label() + " " + (value instanceof String text ? text.length() + " chars" : value);
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample(RawSql.BOOL, true, Row::bool),
                new Sample(RawSql.BOOL, false, Row::bool),
                new Sample(INT8, Byte.MIN_VALUE, Row::int8),
                new Sample(INT8, Byte.MAX_VALUE, Row::int8),
                new Sample(INT16, Short.MIN_VALUE, Row::int16),
                new Sample(INT16, Short.MAX_VALUE, Row::int16),
                new Sample(INT32, Integer.MIN_VALUE, Row::int32),
                new Sample(INT32, Integer.MAX_VALUE, Row::int32),
                new Sample(RawSql.INT64, Long.MIN_VALUE, Row::int64),
                new Sample(RawSql.INT64, Long.MAX_VALUE, Row::int64),
                new Sample(RawSql.INT64, 0L, Row::int64),
                new Sample(RawSql.INT64, (1L << 53) + 1, Row::int64),
                new Sample(FLOAT32, Float.MIN_VALUE, Row::float32),
                new Sample(FLOAT32, 0.1f, Row::float32),
                new Sample(RawSql.FLOAT64, 0.1, Row::float64),
                new Sample(RawSql.FLOAT64, Double.MIN_VALUE, Row::float64),
                new Sample(RawSql.FLOAT64, Double.MAX_VALUE, Row::float64),
                new Sample(RawSql.FLOAT64, Double.POSITIVE_INFINITY, Row::float64),
                new Sample(RawSql.FLOAT64, Double.NEGATIVE_INFINITY, Row::float64),
                new Sample(RawSql.FLOAT64, 3.0, Row::float64),
                new Sample(DECIMAL, new BigDecimal("12345678901234567890.123456789"), Row::decimal),
                new Sample(RawSql.TEXT, "", Row::text),
                new Sample(RawSql.TEXT, "a\0b\0", Row::text),
                new Sample(RawSql.TEXT, "\uD83D\uDE00 \u00e9 \u4e2d 'quoted' \"twice\" \\ %_*?", Row::text),
                new Sample(RawSql.TEXT, "x".repeat(1_000_000), Row::text),
                new Sample(RawSql.BYTES, new byte[0], Row::bytes),
                new Sample(RawSql.BYTES, new byte[] {0, -1, 127, -128}, Row::bytes),
                new Sample(UUIDS, new UUID(-1, 1), Row::uuid),
                new Sample(INSTANT, Instant.parse("9999-12-31T23:59:59.999999999Z"), Row::instant),
                new Sample(INSTANT, Instant.parse("0000-01-01T00:00:00Z"), Row::instant),
                new Sample(DATE, LocalDate.of(2024, 2, 29), Row::date),
                new Sample(TIME, LocalTime.MAX, Row::time),
                new Sample(DATE_TIME, LocalDateTime.of(2026, 1, 31, 23, 59, 59, 1), Row::dateTime),
                new Sample(LABEL, "done", Row::text));
    }

    private static String column(ColumnType type) {
        return switch (ColumnKind.of(type.storage())) {
            case INTEGER -> "i";
            case REAL -> "r";
            case TEXT -> "s";
            case BLOB -> "b";
        };
    }

    private static Arguments argument(Object value) {
        Arguments.Builder builder = new Arguments.Builder(1);
        if (value instanceof Boolean truth) {
            return builder.bool(truth).build();
        }
        if (value instanceof Double || value instanceof Float) {
            return builder.real(((Number) value).doubleValue()).build();
        }
        return value instanceof Number number && !(value instanceof BigDecimal)
                ? builder.integer(number.longValue()).build()
                : builder.object(value).build();
    }

    private Object roundTrip(Sample sample, RowReader<Object> reader) {
        String column = column(sample.type());
        return Objects.requireNonNull(session.execute(
                        database.insert(
                                "t",
                                "INSERT INTO t (" + column + ") VALUES (?) RETURNING " + column,
                                List.of(sample.type()),
                                sample.type()),
                        argument(sample.value()),
                        reader)
                .blockLast(TestDatabase.LIMIT));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsTheValue(Sample sample) {
        assertThat(roundTrip(sample, row -> sample.accessor().apply(row, 0))).isEqualTo(sample.value());
    }

    /** Whoever asks first gets the same value. */
    @ParameterizedTest
    @MethodSource("samples")
    void keepsTheValueOfANullableColumn(Sample sample) {
        assertThat(roundTrip(
                        sample,
                        row -> row.isNull(0) ? "NULL" : sample.accessor().apply(row, 0)))
                .isEqualTo(sample.value());
    }

    private <T> T read(String query, List<ColumnType> types, RowReader<T> reader) {
        return Objects.requireNonNull(
                session.execute(database.prepare(database.sql.query(query, types)), Arguments.NONE, reader)
                        .blockLast(TestDatabase.LIMIT));
    }

    @Test
    void tellsNullFromEmptyAndZero() {
        List<ColumnType> types = List.of(RawSql.INT64, RawSql.FLOAT64, RawSql.TEXT, RawSql.BYTES);
        RowReader<List<Boolean>> nulls = row -> List.of(row.isNull(0), row.isNull(1), row.isNull(2), row.isNull(3));

        assertThat(read("SELECT NULL, NULL, NULL, NULL", types, nulls)).containsOnly(true);
        assertThat(read("SELECT 0, 0.0, '', x''", types, nulls)).containsOnly(false);
    }

    @Test
    void readsNullAsZeroOrNotAtAll() {
        List<ColumnType> types = List.of(RawSql.INT64, RawSql.FLOAT64, RawSql.TEXT, RawSql.BYTES);

        RowReader<List<Object>> zeros = row -> List.of(row.int64(0), row.bool(0), row.float64(1));
        assertThat(read("SELECT NULL, NULL, NULL, NULL", types, zeros)).containsExactly(0L, false, 0.0);
        for (int position : List.of(2, 3)) {
            assertThatThrownBy(() -> read(
                            "SELECT NULL, NULL, NULL, NULL",
                            types,
                            row -> position == 2
                                    ? row.text(2)
                                    : new String(row.bytes(3), java.nio.charset.StandardCharsets.UTF_8)))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("[INVALID_VALUE] the value at position " + position + " is NULL");
        }
    }

    /** What was fetched for one position or row is not taken for another's. */
    @Test
    void keepsFetchedValuesApart() {
        List<String> seen = session.execute(
                        database.prepare(database.sql.query(
                                "SELECT 1, 2 UNION ALL SELECT 3, NULL UNION ALL SELECT NULL, 6",
                                List.of(RawSql.INT64, RawSql.INT64))),
                        Arguments.NONE,
                        row -> row.isNull(0) + " " + row.int64(1) + " " + row.isNull(1) + " " + row.int64(0) + " "
                                + row.int64(1))
                .collectList()
                .block(TestDatabase.LIMIT);

        assertThat(seen).containsExactly("false 2 false 1 2", "false 0 true 3 0", "true 6 false 0 6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 9223372036854775807 + 1",
                "SELECT -9223372036854775807 - 2",
                "SELECT 1e300",
            })
    void refusesANumberBeyond64Bits(String query) {
        assertThatThrownBy(() -> read(query, List.of(RawSql.INT64), row -> row.int64(0)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("[INVALID_VALUE] the number at position 0 does not fit 64 bits");
    }

    @Test
    void refusesANumberWiderThanItsType() {
        assertThatThrownBy(() -> read("SELECT 300", List.of(INT8), row -> row.int8(0)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void refusesNotANumber() {
        assertThatThrownBy(() -> roundTrip(new Sample(RawSql.FLOAT64, Double.NaN, Row::float64), row -> row.float64(0)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("NaN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "x\uDE00", "\uD83D\uD83D\uDE00", "\uDE00\uD83D"})
    void refusesHalfOfASurrogatePair(String text) {
        assertThatThrownBy(() -> roundTrip(new Sample(RawSql.TEXT, text, Row::text), row -> row.text(0)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("surrogate");
    }

    @Test
    void bindsNullOfEveryType() {
        for (ColumnType type : samples().map(Sample::type).distinct().toList()) {
            boolean isNull = Objects.requireNonNull(session.execute(
                            database.prepare(database.sql.query("SELECT ?", List.of(type), type)),
                            new Arguments.Builder(1).nil().build(),
                            row -> row.isNull(0))
                    .blockLast(TestDatabase.LIMIT));
            assertThat(isNull).as(type.type().label()).isTrue();
        }
    }

    @Test
    void isOfNoUseAfterItsReader() {
        AtomicReference<Row> kept = new AtomicReference<>();
        read("SELECT 1", List.of(RawSql.INT64), row -> {
            kept.set(row);
            return 1;
        });

        assertThatThrownBy(() -> kept.get().int64(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsAPositionThatIsNotThere() {
        assertThatThrownBy(() -> read("SELECT 1", List.of(RawSql.INT64), row -> row.text(5)))
                .isInstanceOf(WeirException.class);
    }

    @Test
    void refusesAReaderThatReturnsNothing() {
        StepVerifier.create(session.execute(database.prepareIntegers("SELECT 1"), Arguments.NONE, row -> nothing()))
                .verifyErrorMessage("a RowReader returned null");
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T nothing() {
        return null;
    }
}
