package dev.weir.query;

import static dev.weir.query.Shapes.boxed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.value.ScalarType;
import dev.weir.testing.User;
import dev.weir.testing.UserModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldTypeTest {
    static Stream<Arguments> values() {
        return Stream.of(
                carries(FieldType.BOOL, ScalarType.BOOL, true, true),
                carries(FieldType.INT8, ScalarType.INT8, (byte) -1, -1L),
                carries(FieldType.INT16, ScalarType.INT16, (short) -1, -1L),
                carries(FieldType.INT32, ScalarType.INT32, -1, -1L),
                carries(FieldType.INT64, ScalarType.INT64, -1L, -1L),
                carries(FieldType.FLOAT32, ScalarType.FLOAT32, 0.5f, 0.5),
                carries(FieldType.FLOAT64, ScalarType.FLOAT64, 0.5, 0.5),
                carries(FieldType.DECIMAL, ScalarType.DECIMAL, BigDecimal.TEN, BigDecimal.TEN),
                carries(FieldType.TEXT, ScalarType.TEXT, "x", "x"),
                carries(FieldType.ID, ScalarType.UUID, new UUID(1, 2), new UUID(1, 2)),
                carries(FieldType.INSTANT, ScalarType.INSTANT, Instant.EPOCH, Instant.EPOCH),
                carries(FieldType.DATE, ScalarType.DATE, LocalDate.EPOCH, LocalDate.EPOCH),
                carries(FieldType.TIME, ScalarType.TIME, LocalTime.NOON, LocalTime.NOON),
                carries(FieldType.DATE_TIME, ScalarType.DATE_TIME, LocalDateTime.MIN, LocalDateTime.MIN));
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void valuesAreCarriedInTheFormOfTheirType(FieldType<T> type, ScalarType scalar, T value, Object carried) {
        assertThat(type.type()).isEqualTo(scalar);
        assertThat(boxed(type.argument(value))).containsExactly(carried);
        assertThat(boxed(type.argument(null))).containsOnlyNulls().hasSize(1);
    }

    @Test
    void bytesAreCopied() {
        byte[] given = {1};
        List<Object> argument = boxed(FieldType.BYTES.argument(given));
        given[0] = 2;

        assertThat((byte[]) argument.get(0)).containsExactly(1);
    }

    @Test
    void labelsAreCarriedByName() {
        FieldType<User.Level> type = FieldType.of(UserModel.LEVELS);

        assertThat(type.type()).isEqualTo(UserModel.LEVELS.type());
        assertThat(boxed(type.argument(User.Level.ADMIN))).containsExactly("ADMIN");
    }

    private record Score(Long points) {}

    private record Digest(byte[] bytes) {}

    @Test
    void recordsAreCarriedAsTheValueInThem() {
        FieldType<Score> type = FieldType.wrapping(FieldType.INT64, Score::new, Score::points);

        assertThat(type.type()).isEqualTo(ScalarType.INT64);
        assertThat(boxed(type.argument(new Score(7L)))).containsExactly(7L);
        assertThat(boxed(type.argument(null))).containsOnlyNulls().hasSize(1);
        assertThat(boxed(type.list(Arrays.asList(new Score(7L), null, new Score(7L)))))
                .containsExactly(Arrays.asList(7L, null));
        assertThat(type.read(
                        new ArgumentsRow(new dev.weir.core.value.Arguments.Builder(1)
                                .integer(7)
                                .build()),
                        0))
                .isEqualTo(new Score(7L));
    }

    @Test
    @SuppressWarnings("NullAway") // callers without the checker may
    void whatIsInARecordIsCopiedAndNotNull() {
        byte[] given = {1};
        FieldType<Digest> type = FieldType.wrapping(FieldType.BYTES, Digest::new, Digest::bytes);
        List<Object> argument = boxed(type.argument(new Digest(given)));
        given[0] = 2;

        assertThat((byte[]) argument.get(0)).containsExactly(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> type.argument(new Digest(null)))
                .withMessage("the value in a record is null, which it may not be");
    }

    private static <T> Arguments carries(FieldType<T> type, ScalarType scalar, T value, Object carried) {
        return Arguments.of(type, scalar, value, carried);
    }
}
