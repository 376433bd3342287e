package dev.weir.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each rule is seen to catch what it is for, and nothing but that. */
class DriverRulesTest {
    private static final Pattern PLANTED = Pattern.compile("dev\\.weir\\.house\\.planted\\.(\\w+)");
    private static final JavaClasses VIOLATORS = new ClassFileImporter().importPackages("dev.weir.house.planted");
    private static final List<HouseRule> RULES = DriverRules.strict().list();
    private static final Map<String, String> BREAKS = Map.ofEntries(
            entry("R5", "SeesModels"),
            entry("R6 block", "Blocks"),
            entry("R6 wait", "Waits"),
            entry("R6 entropy", "ReadsEntropy"),
            entry("R6 subscribe", "Subscribes"),
            entry("R7", "IsASubscriber"),
            entry("R8", "KeepsState"),
            entry("R9", "IsOpen"),
            entry("R12 kinds", "IsAnException"),
            entry("R12 places", "MakesAnError"),
            entry("R16", "ChoosesAThread"));

    @ParameterizedTest
    @FieldSource("RULES")
    void catchesWhoBreaksIt(HouseRule rule) {
        assertThat(caught(rule)).containsOnly(BREAKS.get(rule.name()));
    }

    @Test
    void leavesOutWhoIsNamed() {
        List<HouseRule> lenient = DriverRules.strict()
                .errorsMadeIn("Other", "MakesAnError")
                .threadsChosenIn("ChoosesAThread")
                .subscribedIn("Subscribes")
                .subscribersAre("IsASubscriber")
                .list();

        assertThat(lenient.stream().filter(rule -> caught(rule).findAny().isEmpty()))
                .extracting(HouseRule::name)
                .containsExactlyInAnyOrder("R12 places", "R16", "R6 subscribe", "R7");
    }

    private static Stream<String> caught(HouseRule rule) {
        return rule.rule().evaluate(VIOLATORS).getFailureReport().getDetails().stream()
                .flatMap(detail -> PLANTED.matcher(detail).results().map(DriverRulesTest::name))
                .distinct();
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}
