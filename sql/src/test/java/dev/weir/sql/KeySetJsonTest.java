package dev.weir.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.ScalarType;
import dev.weir.sql.testing.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySetJsonTest {
    @Test
    void writesEveryStorage() {
        assertThat(one(Types.BOOL, true, false)).isEqualTo("[1,0]");
        assertThat(one(Types.INT64, Long.MIN_VALUE, 0L, Long.MAX_VALUE))
                .isEqualTo("[-9223372036854775808,0,9223372036854775807]");
        assertThat(one(Types.FLOAT64, 1.0, -0.0, 1e300)).isEqualTo("[1.0,0.0,-0.0,1.0E300]");
        assertThat(one(Types.DECIMAL, new BigDecimal("1.50"), new BigDecimal("1E+2")))
                .isEqualTo("[\"1.5\",\"100\"]");
        assertThat(one(Types.TEXT, "a", "")).isEqualTo("[\"a\",\"\"]");
        assertThat(one(Types.BYTES, new byte[] {0, -1, 16}, new byte[0])).isEqualTo("[\"00ff10\",\"\"]");
        assertThat(one(Types.UUID, new UUID(0x0123456789abcdefL, -1)))
                .isEqualTo("[\"0123456789abcdefffffffffffffffff\"]");
        assertThat(one(Types.INSTANT, Instant.EPOCH)).isEqualTo("[\"1970-01-01T00:00:00.000000000Z\"]");
        assertThat(one(Types.of(ScalarType.DATE), LocalDate.EPOCH)).isEqualTo("[\"1970-01-01\"]");
        assertThat(one(Types.of(Types.STATUS), "won't do")).isEqualTo("[\"won't do\"]");
    }

    @Test
    void takesNumbersInAnyBox() {
        assertThat(one(Types.INT32, 1, 2L, (short) 3, (byte) 4)).isEqualTo("[1,2,3,4]");
        assertThat(one(Types.FLOAT32, 0.1f, 0.5)).isEqualTo("[0.10000000149011612,0.5]");
    }

    @Test
    void writesNullAndTheEmptySet() {
        assertThat(KeySetJson.encode(Arrays.asList(1L, null), List.of(Types.INT64)))
                .isEqualTo("[1,null]");
        assertThat(KeySetJson.encode(List.of(), List.of(Types.INT64))).isEqualTo("[]");
        assertThat(KeySetJson.encode(new ArrayList<>(Arrays.asList((Object) null)), List.of(Types.UUID)))
                .isEqualTo(KeySetJson.OF_NULL);
    }

    @Test
    void writesKeysOfSeveralParts() {
        List<Object[]> keys = List.of(new Object[] {1L, "a"}, new Object[] {2L, null});

        assertThat(KeySetJson.encode(keys, List.of(Types.INT64, Types.TEXT))).isEqualTo("[[1,\"a\"],[2,null]]");
    }

    @Test
    void refusesKeysOfAnotherWidth() {
        List<Object[]> keys = List.<Object[]>of(new Object[] {1L});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeySetJson.encode(keys, List.of(Types.INT64, Types.TEXT)))
                .withMessageContaining("a key of 1 parts among keys of 2");
    }

    @Test
    void escapesWhatJsonCannotHold() {
        assertThat(one(Types.TEXT, "\"\\/")).isEqualTo("[\"\\\"\\\\/\"]");
        assertThat(one(Types.TEXT, "a\0b\n\u001f\u007f")).isEqualTo("[\"a\\u0000b\\u000a\\u001f\u007f\"]");
        assertThat(one(Types.TEXT, "é\u2028😀")).isEqualTo("[\"é\u2028😀\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\ud83d", "\ud83da", "\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
    void refusesHalfAPair(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> one(Types.TEXT, text))
                .withMessageContaining("surrogate");
    }

    @Test
    void refusesNaNAndWritesInfinity() {
        assertThat(one(Types.FLOAT64, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
                .isEqualTo("[9e999,-9e999]");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> one(Types.FLOAT32, Float.NaN))
                .withMessageContaining("NaN");
    }

    @Test
    void writesNumbersAsStringsIfAsked() {
        assertThat(KeySetJson.encode(
                        Arrays.asList(0.1, null, Double.NEGATIVE_INFINITY),
                        List.of(Types.FLOAT64),
                        KeySetJson.Reals.STRINGS))
                .isEqualTo("[\"0.1\",null,\"-9e999\"]");
        assertThat(KeySetJson.encode(List.of(1L), List.of(Types.INT64), KeySetJson.Reals.STRINGS))
                .isEqualTo("[1]");
    }

    /** Equal to a database that compares, but not to one that looks a number up. */
    @Test
    void writesAZeroOfEitherSignAsBoth() {
        assertThat(one(Types.FLOAT64, 0.0, null, -0.0)).isEqualTo("[0.0,-0.0,null,0.0,-0.0]");
        assertThat(one(Types.FLOAT32, -0f)).isEqualTo("[0.0,-0.0]");
        assertThat(KeySetJson.encode(List.of(0.0), List.of(Types.FLOAT64), KeySetJson.Reals.STRINGS))
                .isEqualTo("[\"0.0\",\"-0.0\"]");
        List<Object[]> keys = List.<Object[]>of(new Object[] {0.0, 0L});
        assertThat(KeySetJson.encode(keys, List.of(Types.FLOAT64, Types.INT64))).isEqualTo("[[0.0,0]]");
    }

    private static String one(ColumnType type, Object... items) {
        return KeySetJson.encode(Arrays.asList(items), List.of(type));
    }
}
