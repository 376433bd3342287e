package dev.weir.it.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many scenarios a run has covered, as text: the areas that it touched, all areas together, and what is put off. */
final class CoverageReport {
    private final Scenarios scenarios;
    private final Set<String> covered;

    /**
     * Creates a report.
     *
     * @param covered the names of the tests that ran and passed
     */
    CoverageReport(Scenarios scenarios, Set<String> covered) {
        this.scenarios = scenarios;
        this.covered = Set.copyOf(covered);
    }

    String text() {
        StringBuilder text = new StringBuilder("Conformance\n");
        scenarios.byArea().forEach((area, all) -> {
            long count = count(all);
            if (count > 0) {
                text.append("  %-34s covered %d of %d%n".formatted(area, count, all.size()));
            }
        });
        text.append("  %-34s covered %d of %d%n"
                .formatted("in total", count(scenarios.all()), scenarios.all().size()));
        putOff(text, Scenario.Status.LATER);
        putOff(text, Scenario.Status.NEVER);
        return text.toString();
    }

    private long count(List<Scenario> some) {
        return some.stream()
                .filter(scenario -> covered.contains(scenario.name()))
                .count();
    }

    private void putOff(StringBuilder text, Scenario.Status status) {
        Scenarios put = scenarios.with(status);
        Map<String, Long> reasons = put.byReason();
        text.append("  %s: %d, for %d reasons%n"
                .formatted(status.name().toLowerCase(Locale.ROOT), put.all().size(), reasons.size()));
        text.append(reasons.entrySet().stream()
                .map(reason -> "    %3d  %s%n".formatted(reason.getValue(), reason.getKey()))
                .collect(Collectors.joining()));
    }
}
