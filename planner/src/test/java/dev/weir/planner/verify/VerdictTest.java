package dev.weir.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.core.driver.Feature;
import dev.weir.core.error.Finding;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.Missing;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private final Verdict verdict = new Verdict(SampleModels.APP, Profiles.PLAIN);

    @Test
    void raisesNothingWhereNothingIsWrong() {
        verdict.needs(Feature.RELATIONAL_QUERY, "a query", "use another database");

        assertThatNoException().isThrownBy(verdict::raise);
        assertThat(verdict.used()).containsExactly(Feature.RELATIONAL_QUERY);
    }

    @Test
    void tellsTheSameThingOnceAndOthersInOrder() {
        verdict.invalid("b", "is wrong", "mend it");
        verdict.invalid("a", "is wrong", "mend it");
        verdict.invalid("b", "is wrong", "mend it");

        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(verdict::raise)
                .satisfies(e -> assertThat(e.findings())
                        .containsExactly(
                                new Finding("b", "is wrong", "mend it"), new Finding("a", "is wrong", "mend it")));
    }

    @Test
    void tellsWhatIsMissingOnce() {
        verdict.needs(Feature.SORT, "an order", "sort it");
        verdict.needs(Feature.SORT, "an order", "sort it");
        verdict.exceeds("BINDINGS", "9 values", "give fewer");

        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(verdict::raise)
                .satisfies(e -> assertThat(e.driver()).isEqualTo("plain"))
                .satisfies(e -> assertThat(e.missing())
                        .containsExactly(
                                new Missing("an order", "SORT", "sort it"),
                                new Missing("9 values", "BINDINGS", "give fewer")));
    }

    @Test
    void tellsFirstWhatNoDatabaseCouldRun() {
        verdict.needs(Feature.SORT, "an order", "sort it");
        verdict.invalid("a", "is wrong", "mend it");

        assertThatExceptionOfType(InvalidStatementException.class).isThrownBy(verdict::raise);
    }

    @Test
    void remembersWhatIsNeededWhetherItIsThereOrNot() {
        verdict.needs(Feature.SORT, "an order", "sort it");
        verdict.needs(Feature.RELATIONAL_QUERY, "a query", "use another database");
        verdict.needs(Feature.SORT, "another order", "sort it");

        assertThat(verdict.used()).containsExactly(Feature.SORT, Feature.RELATIONAL_QUERY);
    }
}
