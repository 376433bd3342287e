package dev.weir.it.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints at the end of every run which scenarios it has covered and how they ended on each database; writes the matrix to a
 * file if the whole suite ran. Found by {@link java.util.ServiceLoader}.
 */
public final class CoverageListener implements TestExecutionListener {
    private static final Path MATRIX = Path.of("target", "conformance-matrix.md");

    private final Ends ends = new Ends();
    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, Duration> spent = new ConcurrentHashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        begun.put(test.getUniqueId(), System.nanoTime());
    }

    /** A conformance test is shown under the name of its database. */
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && test.getSource().orElse(null) instanceof MethodSource method) {
            boolean well = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            String database = test.getDisplayName();
            ends.note(database, method, well);
            spent.merge(
                    database, Duration.ofNanos(System.nanoTime() - begun.remove(test.getUniqueId())), Duration::plus);
        }
    }

    /** A scenario is covered if its test has passed wherever it ran. */
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        List<Method> tests = Suite.tests();
        Scenarios scenarios = Scenarios.read();
        System.out.println(new CoverageReport(scenarios, ends.passed(tests)).text());
        Matrix matrix = new Matrix(tests, Matrix.columns(), (database, test) -> ends.of(database.name(), test));
        MatrixReport report =
                new MatrixReport(matrix, scenarios.with(Scenario.Status.NOW).all(), spent);
        System.out.println(report.summary());
        if (matrix.isWhole()) {
            write(report.document());
        }
    }

    private static void write(String document) {
        try {
            Files.createDirectories(MATRIX.getParent());
            Files.writeString(MATRIX, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
