package dev.weir.it.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is dropped silently: what is not covered says so, and why. */
class CoverageTest {
    private static final Scenarios SCENARIOS = Scenarios.read();
    private static final List<Method> TESTS = Suite.tests();

    @Test
    void everyScenarioOfNowHasATest() {
        Set<String> tests = TESTS.stream().map(Method::getName).collect(Collectors.toSet());

        assertThat(SCENARIOS.with(Scenario.Status.NOW).all())
                .filteredOn(scenario -> !tests.contains(scenario.name()))
                .as("scenarios marked now without a @Conformance method of their name")
                .isEmpty();
    }

    @Test
    void noTestCoversWhatIsSaidNotToBe() {
        Set<String> tests = TESTS.stream().map(Method::getName).collect(Collectors.toSet());

        assertThat(SCENARIOS.all())
                .filteredOn(scenario -> scenario.status() != Scenario.Status.NOW && tests.contains(scenario.name()))
                .as("scenarios that have a test and are marked later or never")
                .isEmpty();
    }

    @Test
    void everyScenarioIsListedOnce() {
        Set<String> names = new HashSet<>();

        assertThat(SCENARIOS.all()).hasSizeGreaterThan(600).allSatisfy(scenario -> assertThat(
                        names.add(scenario.name()))
                .as(scenario.name())
                .isTrue());
    }

    @Test
    void noTestIsSwitchedOff() {
        assertThat(TESTS).isNotEmpty().noneMatch(Suite::isDisabled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area\tname",
                "area\tname\tsoon\twhy",
                "area\tname\tlater",
                "area\tname\tnever\t",
                "area\tname\tnow\tbut why",
                "area\tname\tlater\t why",
                "area\tName\tnow",
                "Area\tname\tnow",
                "area\tname\tlater\twhy\tmore"
            })
    void aMalformedLineIsRefused(String line) {
        assertThatThrownBy(() -> Scenario.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theReportCountsWhatPassed() {
        Scenarios few = new Scenarios(List.of(
                Scenario.parse("one\ta\tnow"),
                Scenario.parse("one\tb\tnow"),
                Scenario.parse("two\tc\tlater\twaiting"),
                Scenario.parse("two\td\tnever\timpossible")));

        assertThat(new CoverageReport(few, Set.of("b", "other")).text().lines().map(String::strip))
                .containsExactly(
                        "Conformance",
                        "one                                covered 1 of 2",
                        "in total                           covered 1 of 4",
                        "later: 1, for 1 reasons",
                        "1  waiting",
                        "never: 1, for 1 reasons",
                        "1  impossible");
    }
}
