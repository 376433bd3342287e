package dev.weir.it.coverage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The list of scenarios, in its order. */
record Scenarios(List<Scenario> all) {
    Scenarios {
        all = List.copyOf(all);
    }

    /**
     * Reads the list.
     *
     * @throws IllegalArgumentException if a line is malformed
     */
    static Scenarios read() {
        try (InputStream list = Objects.requireNonNull(Scenarios.class.getResourceAsStream("/scenarios.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return new Scenarios(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Scenario::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Scenarios with(Scenario.Status status) {
        return new Scenarios(
                all.stream().filter(scenario -> scenario.status() == status).toList());
    }

    /** Returns the scenarios of each area, areas in the order of the list. */
    Map<String, List<Scenario>> byArea() {
        return all.stream().collect(Collectors.groupingBy(Scenario::area, LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns how many scenarios there are for each reason, in the order of the list. */
    Map<String, Long> byReason() {
        return all.stream().collect(Collectors.groupingBy(Scenario::reason, LinkedHashMap::new, Collectors.counting()));
    }
}
