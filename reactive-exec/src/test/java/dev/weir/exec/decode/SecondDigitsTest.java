package dev.weir.exec.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondDigitsTest {
    private static final List<Type> TYPES =
            List.of(ScalarType.INT64, ScalarType.INSTANT, ScalarType.TEXT, ScalarType.TIME, ScalarType.DATE_TIME);

    private static Arguments row(String instant, String time) {
        return new Arguments.Builder(5)
                .integer(7)
                .object(Instant.parse(instant))
                .object("x")
                .object(LocalTime.parse(time))
                .object(LocalDateTime.parse("2024-02-29T" + time))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2024-02-29T23:59:59Z, 23:59:59",
        "3, 2024-02-29T23:59:59.987Z, 23:59:59.987",
        "6, 2024-02-29T23:59:59.987654Z, 23:59:59.987654",
        "8, 2024-02-29T23:59:59.98765432Z, 23:59:59.98765432",
    })
    void cutsWhatIsFinerAndNeverRounds(int digits, String instant, String time) {
        assertThat(SecondDigits.of(TYPES, digits).cut(row("2024-02-29T23:59:59.987654321Z", "23:59:59.987654321")))
                .isEqualTo(row(instant, time));
    }

    @Test
    void cutsAnInstantBeforeTheEpochLikeAnyOther() {
        assertThat(SecondDigits.of(TYPES, 6).cut(row("1969-12-31T23:59:59.999999999Z", "00:00")))
                .isEqualTo(row("1969-12-31T23:59:59.999999Z", "00:00"));
    }

    @Test
    void passesOnWhatIsNotFiner() {
        Arguments whole = row("2024-02-29T23:59:59.987654Z", "23:59:59");
        Arguments none = new Arguments.Builder(5).nil().nil().nil().nil().nil().build();

        assertThat(SecondDigits.of(TYPES, 6).cut(whole)).isSameAs(whole);
        assertThat(SecondDigits.of(TYPES, 6).cut(none)).isSameAs(none);
        assertThat(SecondDigits.of(TYPES, 6).isAll()).isFalse();
    }

    @Test
    void hasNothingToDoWhereAllDigitsAreKeptOrNoneAreGiven() {
        Arguments fine = row("2024-02-29T23:59:59.987654321Z", "23:59:59.987654321");

        assertThat(SecondDigits.of(TYPES, 9).isAll()).isTrue();
        assertThat(SecondDigits.of(TYPES, 9).cut(fine)).isSameAs(fine);
        assertThat(SecondDigits.of(List.of(ScalarType.TEXT, ScalarType.DATE), 0).isAll())
                .isTrue();
    }
}
