package dev.weir.it.coverage;

import dev.weir.it.harness.Databases;
import dev.weir.it.harness.DriverSetup;
import dev.weir.it.harness.Place;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A matrix as text.
 *
 * @param scenarios those that are to be covered now
 * @param spent how long the tests of a database took, by its name; tests run beside each other
 */
record MatrixReport(Matrix matrix, List<Scenario> scenarios, Map<String, Duration> spent) {

    /** Returns one line for each database. */
    String summary() {
        StringBuilder text = new StringBuilder("Conformance of %d scenarios%s%n"
                .formatted(scenarios.size(), matrix.isWhole() ? "" : ", of which a part ran"));
        for (DriverSetup database : matrix.databases()) {
            text.append("  %-16s %s, %s of tests%n".formatted(database.name(), counts(database), seconds(database)));
        }
        return text.toString();
    }

    /** Returns a table with a line for each scenario and a column for each database. */
    String document() {
        List<String> names = matrix.databases().stream().map(DriverSetup::name).toList();
        StringBuilder text = new StringBuilder("# Conformance matrix\n\n");
        text.append("| scenario | %s |\n|---|%s\n".formatted(String.join(" | ", names), "---|".repeat(names.size())));
        for (Scenario scenario : scenarios) {
            text.append("| `%s` | %s |\n".formatted(scenario.name(), row(scenario)));
        }
        text.append("\n| database | scenarios | tests took |\n|---|---|---|\n");
        for (DriverSetup database : matrix.databases()) {
            text.append("| %s | %s | %s |\n".formatted(database.name(), counts(database), seconds(database)));
        }
        return text.append(areas(names))
                .append(exclusions())
                .append(outOfPlace())
                .toString();
    }

    /** Returns a table with a line for each area and a column for each database: how its scenarios ended. */
    private String areas(List<String> names) {
        StringBuilder text = new StringBuilder(
                "\n| area | %s |\n|---|%s\n".formatted(String.join(" | ", names), "---|".repeat(names.size())));
        new Scenarios(scenarios)
                .byArea()
                .forEach((area, some) -> text.append("| %s | %s |\n"
                        .formatted(
                                area,
                                matrix.databases().stream()
                                        .map(database -> counts(some, database))
                                        .collect(Collectors.joining(" | ")))));
        return text.toString();
    }

    private String row(Scenario scenario) {
        return matrix.databases().stream()
                .map(database -> matrix.cell(scenario, database).toString())
                .collect(Collectors.joining(" | "));
    }

    private String counts(DriverSetup database) {
        return counts(scenarios, database);
    }

    private String counts(List<Scenario> some, DriverSetup database) {
        Map<Cell, Long> counts = matrix.count(some, database);
        return Arrays.stream(Cell.values())
                .filter(counts::containsKey)
                .map(cell -> counts.get(cell) + " " + cell)
                .collect(Collectors.joining(", "));
    }

    private String seconds(DriverSetup database) {
        return "%.1f s"
                .formatted(spent.getOrDefault(database.name(), Duration.ZERO).toMillis() / 1_000.0);
    }

    private String outOfPlace() {
        String lines = matrix.databases().stream()
                .flatMap(database -> matrix.outOfPlace(database).entrySet().stream()
                        .map(each -> "| %s | `%s` | %s |\n"
                                .formatted(database.name(), each.getKey().getName(), reasons(each.getValue()))))
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "\n| database | nothing to show | why |\n|---|---|---|\n" + lines;
    }

    private static String reasons(List<Place> absent) {
        return absent.stream().map(Place::absence).collect(Collectors.joining(", "));
    }

    private String exclusions() {
        String lines = Databases.exclusions()
                .map(each -> "| %s | `%s` | %s |\n".formatted(each.database(), each.test(), each.reason()))
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "\n| database | excluded | why |\n|---|---|---|\n" + lines;
    }
}
