package dev.weir.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypeTest {
    @Test
    void labelsAreReadable() {
        EnumType mood = new EnumType("mood", List.of("calm"));

        assertThat(ScalarType.DATE_TIME.label()).isEqualTo("date_time");
        assertThat(mood.label()).isEqualTo("enum(mood)");
        assertThat(new ListType(mood).label()).isEqualTo("list(enum(mood))");
    }

    @Test
    void knowsIntegersAndNumbers() {
        assertThat(ScalarType.values())
                .filteredOn(ScalarType::integral)
                .containsExactly(ScalarType.INT8, ScalarType.INT16, ScalarType.INT32, ScalarType.INT64);
        assertThat(ScalarType.values())
                .filteredOn(ScalarType::numeric)
                .containsExactly(
                        ScalarType.INT8,
                        ScalarType.INT16,
                        ScalarType.INT32,
                        ScalarType.INT64,
                        ScalarType.FLOAT32,
                        ScalarType.FLOAT64,
                        ScalarType.DECIMAL);
    }

    @ParameterizedTest
    @EnumSource
    void everyIntegerIsANumber(ScalarType type) {
        assertThat(!type.integral() || type.numeric()).isTrue();
    }

    @Test
    void anEnumTypeHasDistinctLabelsInOrder() {
        List<String> given = new ArrayList<>(List.of("b", "a"));
        EnumType type = new EnumType("t", given);
        given.clear();

        assertThat(type.labels()).containsExactly("b", "a");
        assertThat(type).isNotEqualTo(new EnumType("t", List.of("a", "b")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnumType("t", List.of()))
                .withMessage("enum type t has no labels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnumType("t", List.of("a", "b", "a")))
                .withMessage("enum type t has a label twice: [a, b, a]");
    }
}
