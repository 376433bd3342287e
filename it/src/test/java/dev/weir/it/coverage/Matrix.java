package dev.weir.it.coverage;

import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Databases;
import dev.weir.it.harness.DriverSetup;
import dev.weir.it.harness.Place;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of each scenario on each database.
 *
 * @param tests every conformance test there is
 * @param results how each test ended where it ran
 */
record Matrix(List<Method> tests, List<DriverSetup> databases, Results results) {
    Matrix {
        tests = List.copyOf(tests);
        databases = List.copyOf(databases);
    }

    /** How tests ended, by database; a test that has not run ended in {@link Cell#NOT_RUN}. */
    @FunctionalInterface
    interface Results {
        Cell of(DriverSetup database, Method test);
    }

    /** Returns the matrix of a run in which everything that would be run passes. */
    static Matrix ideal() {
        return new Matrix(Suite.tests(), columns(), (database, test) -> Cell.PASSED);
    }

    /** Returns the databases that are asked everything: those that only refuse have no scenarios of their own. */
    static List<DriverSetup> columns() {
        return Databases.all().stream()
                .filter(database -> !database.refusesOnly())
                .toList();
    }

    /** Returns what became of a scenario; of its tests, if there are several, the worst counts. */
    Cell cell(Scenario scenario, DriverSetup database) {
        if (!Databases.exclusion(database, scenario.name()).isEmpty()) {
            return Cell.EXCLUDED;
        }
        List<Cell> ends = named(scenario.name()).stream()
                .map(test -> cell(test, database))
                .toList();
        for (Cell worst : List.of(Cell.FAILED, Cell.NOT_RUN, Cell.PASSED, Cell.REFUSED)) {
            if (ends.contains(worst)) {
                return worst;
            }
        }
        return ends.isEmpty() ? Cell.NOT_RUN : Cell.NEEDLESS;
    }

    /** Returns how many of these scenarios ended in what on a database. */
    Map<Cell, Long> count(Collection<Scenario> scenarios, DriverSetup database) {
        return scenarios.stream()
                .collect(Collectors.groupingBy(scenario -> cell(scenario, database), Collectors.counting()));
    }

    /** Returns whether every test ran on every database that it is meant for. */
    boolean isWhole() {
        return databases.stream().allMatch(database -> tests.stream()
                .filter(test -> Databases.asks(database, test.getName(), conformance(test)))
                .allMatch(test -> results.of(database, test) != Cell.NOT_RUN));
    }

    /** Returns each test that has nothing to show where a database is, and why. */
    Map<Method, List<Place>> outOfPlace(DriverSetup database) {
        Map<Method, List<Place>> outside = new LinkedHashMap<>();
        for (Method test : tests) {
            List<Place> absent = Databases.absent(database, conformance(test));
            if (!absent.isEmpty()) {
                outside.put(test, absent);
            }
        }
        return outside;
    }

    private List<Method> named(String name) {
        return tests.stream().filter(test -> test.getName().equals(name)).toList();
    }

    private Cell cell(Method test, DriverSetup database) {
        Conformance conformance = conformance(test);
        List<Feature> missing = Databases.missing(database, conformance);
        if (!missing.isEmpty()) {
            return missing.stream().allMatch(feature -> refuses(database, feature)) ? Cell.REFUSED : Cell.NOT_RUN;
        }
        if (!Databases.needless(database, conformance).isEmpty()
                || !Databases.absent(database, conformance).isEmpty()) {
            return Cell.NEEDLESS;
        }
        Cell end = results.of(database, test);
        return end == Cell.PASSED && conformance.lacks().length > 0 ? Cell.REFUSED : end;
    }

    /** Whether a test passed that holds the database to refusing what needs a feature. */
    private boolean refuses(DriverSetup database, Feature feature) {
        List<Method> twins = new ArrayList<>(tests);
        twins.removeIf(test -> !Arrays.asList(conformance(test).lacks()).contains(feature)
                || !Databases.asks(database, test.getName(), conformance(test)));
        return twins.stream().anyMatch(twin -> results.of(database, twin) == Cell.PASSED);
    }

    private static Conformance conformance(Method test) {
        return test.getAnnotation(Conformance.class);
    }
}
