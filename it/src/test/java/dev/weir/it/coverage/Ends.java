package dev.weir.it.coverage;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** How tests ended, each on every database. Two tests of one name in two classes are two. Safe for use by many threads. */
final class Ends {
    private record Run(String database, String type, String method) {}

    private final Map<Run, Cell> ends = new ConcurrentHashMap<>();

    /** Notes an end; of several of one test on one database, the worst counts. */
    void note(String database, MethodSource test, boolean passed) {
        ends.merge(
                new Run(database, test.getClassName(), test.getMethodName()),
                passed ? Cell.PASSED : Cell.FAILED,
                (one, other) -> one == Cell.FAILED ? one : other);
    }

    Cell of(String database, Method test) {
        return ends.getOrDefault(new Run(database, test.getDeclaringClass().getName(), test.getName()), Cell.NOT_RUN);
    }

    /** Returns the names of the tests that have passed wherever they ran, and did run somewhere. */
    Set<String> passed(Collection<Method> tests) {
        Map<String, Set<Cell>> byName = tests.stream()
                .collect(Collectors.groupingBy(
                        Method::getName, Collectors.flatMapping(test -> cells(test).stream(), Collectors.toSet())));
        return byName.entrySet().stream()
                .filter(each -> each.getValue().equals(Set.of(Cell.PASSED)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<Cell> cells(Method test) {
        String type = test.getDeclaringClass().getName();
        return ends.entrySet().stream()
                .filter(each -> each.getKey().type().equals(type)
                        && each.getKey().method().equals(test.getName()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }
}
