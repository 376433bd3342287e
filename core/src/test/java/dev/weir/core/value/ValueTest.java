package dev.weir.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ValueTest {
    private static final EnumType MOOD = new EnumType("mood", List.of("calm", "cross"));

    @ParameterizedTest
    @CsvSource({
        "INT8, -128, 127",
        "INT16, -32768, 32767",
        "INT32, -2147483648, 2147483647",
        "INT64, -9223372036854775808, 9223372036854775807"
    })
    void integersReachTheEndsOfTheirWidth(ScalarType type, long least, long most) {
        assertThat(new Value.Int(type, least).value()).isEqualTo(least);
        assertThat(new Value.Int(type, most).value()).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"INT8, -129", "INT8, 128", "INT16, -32769", "INT16, 32768", "INT32, -2147483649", "INT32, 2147483648"})
    void integersStayWithinTheirWidth(ScalarType type, long value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value.Int(type, value))
                .withMessage(value + " does not fit " + type.label());
        assertThat(Value.Int.fits(type, value)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "INT.*", mode = Mode.MATCH_NONE)
    void onlyIntegerTypesHoldIntegers(ScalarType type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value.Int(type, 0))
                .withMessage(type.label() + " is not an integer type");
        assertThat(Value.Int.fits(type, 0)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "FLOAT.*", mode = Mode.MATCH_NONE)
    void onlyFloatingPointTypesHoldReals(ScalarType type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value.Real(type, 0))
                .withMessage(type.label() + " is not a floating-point type");
    }

    @Test
    void aRealOfThirtyTwoBitsHoldsNoMore() {
        for (float value : new float[] {0, -0f, 0.1f, Float.MAX_VALUE, Float.MIN_VALUE, Float.NaN, -1f / 0}) {
            assertThat(Double.compare(new Value.Real(ScalarType.FLOAT32, value).value(), value))
                    .isZero();
        }
        for (double value : new double[] {0.1, 1e300, Double.MIN_VALUE, 16_777_217}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Value.Real(ScalarType.FLOAT32, value))
                    .withMessage(value + " does not fit float32");
            assertThat(new Value.Real(ScalarType.FLOAT64, value).value()).isEqualTo(value);
        }
    }

    @Test
    void bytesAreCopiedInAndOut() {
        byte[] given = {1, 2};
        Value.Bytes bytes = new Value.Bytes(given);
        given[0] = 9;
        bytes.value()[1] = 9;

        assertThat(bytes.value()).containsExactly(1, 2);
        assertThat(bytes)
                .isEqualTo(new Value.Bytes(new byte[] {1, 2}))
                .hasSameHashCodeAs(new Value.Bytes(new byte[] {1, 2}));
        assertThat(bytes).isNotEqualTo(new Value.Bytes(new byte[] {1}));
        assertThat(bytes).hasToString("Bytes[2]");
    }

    @Test
    void aLabelIsOneOfItsType() {
        assertThat(new Value.Label(MOOD, "calm").type()).isEqualTo(MOOD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value.Label(MOOD, "glad"))
                .withMessage("enum(mood) has no label glad");
    }

    @Test
    void itemsHaveTheTypeOfTheList() {
        ListType texts = new ListType(ScalarType.TEXT);
        List<Value> given = new ArrayList<>(List.of(new Value.Text("a"), new Value.Null(ScalarType.TEXT)));
        Value.Items items = new Value.Items(texts, given);
        given.clear();

        assertThat(items.values()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value.Items(texts, List.of(Value.Bool.TRUE)))
                .withMessage("a bool in a list(text)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value.Items(texts, List.of(new Value.Null(ScalarType.BOOL))));
    }

    @Test
    void equalityIsOfRepresentation() {
        assertThat(new Value.Decimal(new BigDecimal("1.0"))).isNotEqualTo(new Value.Decimal(new BigDecimal("1.00")));
        assertThat(new Value.Int(ScalarType.INT32, 1)).isNotEqualTo(new Value.Int(ScalarType.INT64, 1));
        assertThat(new Value.Null(ScalarType.INT32)).isNotEqualTo(new Value.Null(ScalarType.INT64));
    }

    @Test
    void boolsAreTwo() {
        assertThat(Value.Bool.of(true)).isSameAs(Value.Bool.TRUE);
        assertThat(Value.Bool.of(false)).isSameAs(Value.Bool.FALSE);
    }
}
