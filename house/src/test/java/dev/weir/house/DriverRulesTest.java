package dev.weir.house;

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
    private static final Map<String, String> BREAKS = Map.of(
            "R5", "SeesModels",
            "R6 block", "Blocks",
            "R6 wait", "Waits",
            "R6 subscribe", "Subscribes",
            "R7", "IsASubscriber",
            "R8", "KeepsState",
            "R9", "IsOpen",
            "R12 kinds", "IsAnException",
            "R12 places", "MakesAnError",
            "R16", "ChoosesAThread");

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
