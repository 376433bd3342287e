package dev.weir.it.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The matrix tells of each test what became of it, and not of another. */
class EndsTest {
    private static final Method ONE = theOnlyOne(One.class);
    private static final Method OTHER = theOnlyOne(Other.class);

    private final Ends ends = new Ends();

    private static final class One {
        void test() {}
    }

    private static final class Other {
        void test() {}
    }

    @Test
    void testsOfOneNameInTwoClassesAreTwo() {
        ends.note("here", MethodSource.from(ONE), true);

        assertThat(ends.of("here", ONE)).isEqualTo(Cell.PASSED);
        assertThat(ends.of("here", OTHER)).isEqualTo(Cell.NOT_RUN);
        assertThat(ends.of("there", ONE)).isEqualTo(Cell.NOT_RUN);
        assertThat(ends.passed(List.of(OTHER))).as("another has passed").isEmpty();
    }

    @Test
    void aFailureStays() {
        ends.note("here", MethodSource.from(ONE), false);
        ends.note("here", MethodSource.from(ONE), true);
        ends.note("there", MethodSource.from(ONE), true);

        assertThat(ends.of("here", ONE)).isEqualTo(Cell.FAILED);
        assertThat(ends.of("there", ONE)).isEqualTo(Cell.PASSED);
        assertThat(ends.passed(List.of(ONE))).isEmpty();
    }

    @Test
    void aScenarioIsCoveredIfAllTestsOfItsNamePass() {
        ends.note("here", MethodSource.from(ONE), true);

        assertThat(ends.passed(List.of(ONE, OTHER))).containsExactly("test");

        ends.note("here", MethodSource.from(OTHER), false);

        assertThat(ends.passed(List.of(ONE, OTHER))).isEmpty();
    }

    private static Method theOnlyOne(Class<?> type) {
        return type.getDeclaredMethods()[0];
    }
}
