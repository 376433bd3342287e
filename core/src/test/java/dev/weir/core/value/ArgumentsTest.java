package dev.weir.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private static final Arguments ALL = new Arguments.Builder(5)
            .integer(Long.MIN_VALUE)
            .nil()
            .bool(true)
            .real(-0.0)
            .object("text")
            .build();

    @Test
    void givesEachPositionBack() {
        assertThat(ALL.size()).isEqualTo(5);
        assertThat(ALL.integer(0)).isEqualTo(Long.MIN_VALUE);
        assertThat(ALL.isNull(1)).isTrue();
        assertThat(ALL.bool(2)).isTrue();
        assertThat(Double.doubleToRawLongBits(ALL.real(3))).isEqualTo(Double.doubleToRawLongBits(-0.0));
        assertThat(ALL.object(4)).isEqualTo("text");
        assertThat(ALL.isNull(0) || ALL.isNull(2) || ALL.isNull(3) || ALL.isNull(4))
                .isFalse();
    }

    @Test
    void boxesOnRequest() {
        assertThat(List.of(0, 2, 3, 4)).extracting(ALL::boxed).containsExactly(Long.MIN_VALUE, true, -0.0, "text");
        assertThat(ALL.boxed(1)).isNull();
    }

    @Test
    void tellsWhatItHoldsInsteadOfWhatIsAskedFor() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ALL.integer(1))
                .withMessage("argument 1 is NULL, not INTEGER");
        assertThatIllegalStateException().isThrownBy(() -> ALL.bool(0)).withMessage("argument 0 is INTEGER, not BOOL");
        assertThatIllegalStateException().isThrownBy(() -> ALL.real(4)).withMessage("argument 4 is String, not REAL");
        assertThatIllegalStateException()
                .isThrownBy(() -> ALL.object(2))
                .withMessage("argument 2 is BOOL, not an object");
        assertThatIllegalStateException()
                .isThrownBy(() -> ALL.object(1))
                .withMessage("argument 1 is NULL, not an object");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> ALL.isNull(5));
    }

    @Test
    void keepsPrimitivesUnboxed() throws ReflectiveOperationException {
        Field references = Arguments.class.getDeclaredField("references");
        references.setAccessible(true);

        assertThat((Object[]) references.get(ALL))
                .noneMatch(Number.class::isInstance)
                .noneMatch(Boolean.class::isInstance);
    }

    @Test
    void needsExactlyAsManyAsAnnounced() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Arguments.Builder(2).nil().build())
                .withMessage("1 of 2 arguments were given");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> new Arguments.Builder(1).integer(1).integer(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Arguments.Builder(-1))
                .withMessage("size is -1");
    }

    @Test
    void copiesPositions() {
        Arguments copied =
                new Arguments.Builder(7).all(ALL).copy(ALL, 3).copy(ALL, 1).build();

        assertThat(copied.integer(0)).isEqualTo(Long.MIN_VALUE);
        assertThat(copied.real(5)).isEqualTo(-0.0);
        assertThat(copied.isNull(6)).isTrue();
    }

    @Test
    void appends() {
        assertThat(ALL.with("more", List.of(1)))
                .isEqualTo(new Arguments.Builder(7)
                        .all(ALL)
                        .object("more")
                        .object(List.of(1))
                        .build());
        assertThat(ALL.with()).isEqualTo(ALL);
    }

    @Test
    void comparesContents() {
        Arguments bytes =
                new Arguments.Builder(2).object(new byte[] {1}).integer(1).build();
        Arguments same =
                new Arguments.Builder(2).object(new byte[] {1}).integer(1).build();

        assertThat(bytes).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(bytes)
                .isNotEqualTo(new Arguments.Builder(2)
                        .object(new byte[] {2})
                        .integer(1)
                        .build())
                .isNotEqualTo(
                        new Arguments.Builder(2).object(new byte[] {1}).real(1).build())
                .isNotEqualTo(new Arguments.Builder(1).object(new byte[] {1}).build());
    }

    @Test
    void showsNoValue() {
        assertThat(ALL).hasToString("Arguments[5]");
        assertThat(Arguments.NONE).hasToString("Arguments[0]");
    }

    @Test
    void chainsGiveTheValuesInReadingOrder() {
        ArgumentChain chain = ArgumentChain.all(List.of(
                        ArgumentChain.ofInteger(1),
                        ArgumentChain.none(),
                        ArgumentChain.ofBool(true).then(ArgumentChain.ofReal(1.5))))
                .then(ArgumentChain.of(null))
                .then(ArgumentChain.of(BigDecimal.TEN));

        assertThat(chain.size()).isEqualTo(5);
        assertThat(chain.toArguments())
                .isEqualTo(new Arguments.Builder(5)
                        .integer(1)
                        .bool(true)
                        .real(1.5)
                        .nil()
                        .object(BigDecimal.TEN)
                        .build());
    }

    @Test
    void chainsOfNothingAreOne() {
        assertThat(ArgumentChain.all(List.of())).isSameAs(ArgumentChain.none());
        assertThat(ArgumentChain.all(List.of(ArgumentChain.none()))).isSameAs(ArgumentChain.none());
        assertThat(ArgumentChain.none().toArguments()).isSameAs(Arguments.NONE);
        assertThat(ArgumentChain.none().size()).isZero();
    }

    @Test
    void joiningNothingChangesNothing() {
        ArgumentChain one = ArgumentChain.ofInteger(1);

        assertThat(one.then(ArgumentChain.none())).isSameAs(one);
        assertThat(ArgumentChain.none().then(one)).isSameAs(one);
    }
}
