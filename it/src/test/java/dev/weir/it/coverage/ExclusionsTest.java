package dev.weir.it.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.it.harness.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The scenarios that never come are told to readers, in the words of the list. */
class ExclusionsTest {
    private static final Path FILE = Path.of("EXCLUSIONS.md");

    @Test
    void theDocumentAgreesWithTheList() throws IOException {
        String expected = document(Scenarios.read().with(Scenario.Status.NEVER));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, expected);
        }

        assertThat(Files.readString(FILE)).as("rewrite with -Dgolden.update").isEqualTo(expected);
    }

    private static String leftOut() {
        String lines = Databases.exclusions()
                .map(each -> "| %s | `%s` | %s |\n".formatted(each.database(), each.test(), each.reason()))
                .collect(Collectors.joining());
        return lines.isEmpty()
                ? ""
                : "\n# Scenarios left out on one database\n\n| database | scenario | why not |\n|---|---|---|\n"
                        + lines;
    }

    private static String document(Scenarios never) {
        StringBuilder text = new StringBuilder(
                """
                # Scenarios that never come

                The conformance suite has a list of behaviours that a complete system shows
                ([scenarios.tsv](src/test/resources/scenarios.tsv)). Those below cannot exist here, for the reason given.
                Those marked `later` wait for a feature that the list names; every run of the suite prints how many.

                Written from the list by
                `mvn -pl it -am test -Dtest=ExclusionsTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update`.
                """);
        never.byArea().forEach((area, scenarios) -> {
            text.append("\n## ").append(area).append("\n\n| scenario | why not |\n|---|---|\n");
            scenarios.forEach(scenario -> text.append("| `%s` | %s |\n"
                    .formatted(scenario.name(), scenario.reason().replace("|", "\\|"))));
        });
        text.append(leftOut());
        return text.toString();
    }
}
