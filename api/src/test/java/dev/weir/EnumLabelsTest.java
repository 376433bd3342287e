package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.value.EnumType;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EnumLabelsTest {
    private enum Mood {
        GOOD,
        BAD {
            @Override
            public String toString() {
                return "not so good";
            }
        }
    }

    private static final EnumLabels<Mood> LABELS = EnumLabels.of("mood", Mood.values());

    @Test
    void labelsAreNamesInTheOrderOfTheConstants() {
        assertThat(LABELS.type()).isEqualTo(new EnumType("mood", List.of("GOOD", "BAD")));
        assertThat(LABELS.label(Mood.BAD)).isEqualTo("BAD");
    }

    @Test
    void everyLabelLeadsBack() {
        EnumLabels<TimeUnit> units = EnumLabels.of("unit", TimeUnit.values());

        assertThat(TimeUnit.values()).allSatisfy(unit -> assertThat(units.constant(units.label(unit)))
                .isSameAs(unit));
    }

    @Test
    void anUnknownLabelIsAnErrorThatDoesNotShowIt() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> LABELS.constant("secret"))
                .withMessage("[INVALID_VALUE] a stored label is not one of [GOOD, BAD] of enum(mood)");
    }
}
