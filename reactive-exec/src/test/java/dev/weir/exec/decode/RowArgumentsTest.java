package dev.weir.exec.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowArgumentsTest {
    private static final EnumType COLOUR = new EnumType("colour", List.of("RED", "BLUE"));

    private static Arguments.Builder row() {
        return new Arguments.Builder(1);
    }

    private static org.junit.jupiter.params.provider.Arguments value(Type type, Arguments values) {
        return argumentSet(type.label(), type, values);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> everyType() {
        return Stream.of(
                value(ScalarType.BOOL, row().bool(true).build()),
                value(ScalarType.INT8, row().integer(-128).build()),
                value(ScalarType.INT16, row().integer(-32_768).build()),
                value(ScalarType.INT32, row().integer(Integer.MIN_VALUE).build()),
                value(ScalarType.INT64, row().integer(Long.MIN_VALUE).build()),
                value(ScalarType.FLOAT32, row().real(1.5).build()),
                value(ScalarType.FLOAT64, row().real(Double.MIN_VALUE).build()),
                value(ScalarType.DECIMAL, row().object(new BigDecimal("1.20")).build()),
                value(ScalarType.TEXT, row().object("").build()),
                value(ScalarType.BYTES, row().object(new byte[] {0, -1}).build()),
                value(ScalarType.UUID, row().object(new UUID(1, 2)).build()),
                value(ScalarType.INSTANT, row().object(Instant.EPOCH).build()),
                value(ScalarType.DATE, row().object(LocalDate.EPOCH).build()),
                value(ScalarType.TIME, row().object(LocalTime.MIDNIGHT).build()),
                value(ScalarType.DATE_TIME, row().object(LocalDateTime.MIN).build()),
                value(COLOUR, row().object("BLUE").build()));
    }

    private static RowArguments reader(Type... types) {
        return new RowArguments(Arrays.stream(types)
                .map(type -> new ColumnType(type, StorageType.Plain.TEXT))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void readsAValueAsItIsCarried(Type type, Arguments values) {
        assertThat(reader(type).read(new ArgumentsRow(values))).isEqualTo(values);
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void readsNull(Type type, Arguments values) {
        Arguments read = reader(type).read(new ArgumentsRow(row().nil().build()));

        assertThat(read.isNull(0)).isTrue();
    }

    @Test
    void leavesNoTypeOut() {
        Set<Object> tested = everyType().map(set -> set.get()[0]).collect(Collectors.toSet());

        assertThat(tested).containsAll(EnumSet.allOf(ScalarType.class));
    }

    @Test
    void readsSeveralColumnsInOrder() {
        Arguments values =
                new Arguments.Builder(3).integer(1).nil().object("three").build();

        assertThat(reader(ScalarType.INT32, ScalarType.BOOL, ScalarType.TEXT).read(new ArgumentsRow(values)))
                .isEqualTo(values);
    }

    @Test
    void readsNothingOfNoColumns() {
        assertThat(reader().read(new ArgumentsRow(row().integer(1).build())).size())
                .isZero();
    }

    @Test
    void refusesLists() {
        assertThatIllegalArgumentException().isThrownBy(() -> reader(new ListType(ScalarType.TEXT))
                .read(new ArgumentsRow(row().object(List.of("a")).build())));
    }
}
