package dev.weir.it.coverage;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints at the end of every run which scenarios it has covered. Found by {@link java.util.ServiceLoader}. */
public final class CoverageListener implements TestExecutionListener {
    private final Set<String> passed = ConcurrentHashMap.newKeySet();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && test.getSource().orElse(null) instanceof MethodSource method) {
            boolean well = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            (well ? passed : failed).add(method.getMethodName());
        }
    }

    /** A scenario is covered if its test has passed wherever it ran. */
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        passed.removeAll(failed);
        System.out.println(new CoverageReport(Scenarios.read(), passed).text());
    }
}
