package dev.weir.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.Arguments;
import dev.weir.sql.testing.Sqlite;
import dev.weir.sql.testing.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What goes into a set is what SQLite takes out of it, bit by bit. */
class KeySetRoundTripTest {
    private static final int ITEMS = 2000;
    private static final String SINGLE = "SELECT value FROM json_each(?)";
    private static final String TUPLE = "SELECT value ->> 1 FROM json_each(?)";

    @RepeatedTest(50) // the repetition is the seed
    void floatingPointNumbers(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<Object> numbers = new ArrayList<>();
        while (numbers.size() < ITEMS) {
            double number =
                    switch (random.nextInt(5)) {
                        case 0 -> Double.longBitsToDouble(random.nextLong());
                        case 1 -> random.nextDouble() * 1e6;
                        case 2 -> random.nextInt(1_000_000) / 100.0;
                        case 3 -> (float) random.nextGaussian();
                        default -> Double.longBitsToDouble(random.nextLong() >>> 12); // subnormal
                    };
            if (!Double.isNaN(number)) {
                numbers.add(number);
            }
        }
        assertComesBack(numbers, Types.FLOAT64, number -> Double.doubleToRawLongBits((Double) number));
    }

    @Test
    void theEdgesOfFloatingPointNumbers() {
        assertComesBack(
                List.of(
                        Double.MIN_VALUE,
                        Double.MIN_NORMAL,
                        Math.nextDown(Double.MIN_NORMAL),
                        Double.MAX_VALUE,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        9007199254740993.0,
                        2.2250738585072011e-308),
                Types.FLOAT64,
                number -> Double.doubleToRawLongBits((Double) number));
    }

    @RepeatedTest(10)
    void integers(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<Object> numbers = new ArrayList<>(List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, (1L << 53) + 1));
        while (numbers.size() < ITEMS) {
            numbers.add(random.nextLong() >> random.nextInt(64));
        }
        assertComesBack(numbers, Types.INT64, number -> ((Number) number).longValue());
    }

    @RepeatedTest(10)
    void text(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<Object> texts = new ArrayList<>(List.of("", "\0", "a\0b", "null", "1", "[]", "\"", "\\u0041"));
        while (texts.size() < ITEMS) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                int point = random.nextInt(1 << (1 + random.nextInt(20)));
                text.appendCodePoint(point >= 0xD800 && point <= 0xDFFF ? '"' : point);
            }
            texts.add(text.toString());
        }
        assertComesBack(texts, Types.TEXT, text -> text);
    }

    @Test
    void nulls() {
        List<Object> nulls = new ArrayList<>();
        nulls.add(null);
        assertThat(comesBack(SINGLE, nulls, Types.TEXT)).containsOnlyNulls();
        assertThat(comesBack("SELECT unhex(value) FROM json_each(?)", nulls, Types.UUID))
                .containsOnlyNulls();
    }

    @RepeatedTest(10)
    void bytes(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<Object> all = new ArrayList<>();
        while (all.size() < 200) {
            byte[] bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            all.add(bytes);
        }
        List<Object> back = comesBack("SELECT unhex(value) FROM json_each(?)", all, Types.BYTES);

        assertThat(back.stream().map(KeySetRoundTripTest::list).toList())
                .isEqualTo(all.stream().map(KeySetRoundTripTest::list).toList());
    }

    private static String list(Object bytes) {
        return Arrays.toString((byte[]) bytes);
    }

    private static void assertComesBack(List<Object> items, ColumnType type, Function<Object, Object> identity) {
        List<Object> expected = items.stream().map(identity).toList();
        assertThat(comesBack(SINGLE, items, type).stream().map(identity).toList())
                .isEqualTo(expected);

        List<Object[]> tuples =
                items.stream().map(item -> new Object[] {0L, item}).toList();
        assertThat(taken(TUPLE, KeySetJson.encode(tuples, List.of(Types.INT64, type))).stream()
                        .map(identity)
                        .toList())
                .isEqualTo(expected);
    }

    private static List<@Nullable Object> comesBack(String sql, List<?> items, ColumnType type) {
        return taken(sql, KeySetJson.encode(items, List.of(type)));
    }

    private static List<@Nullable Object> taken(String sql, String json) {
        BoundSql bound = new BoundSql(sql, List.of(new Binding.Scalar(0, Types.TEXT)));
        Arguments arguments = new Arguments.Builder(1).object(json).build();
        List<@Nullable Object> items = new ArrayList<>();
        try (Sqlite sqlite = Sqlite.with()) {
            sqlite.run(bound, arguments).forEach(row -> items.add(row.get(0)));
        }
        return items;
    }
}
