package dev.weir.exec;

import dev.weir.PlanCacheStatistics;
import dev.weir.core.stmt.Statement;
import dev.weir.exec.step.Compiled;
import dev.weir.exec.step.Preparation;
import dev.weir.exec.step.ProgramCompiler;
import dev.weir.planner.PlanCache;
import dev.weir.planner.Planner;
import dev.weir.planner.explain.ProgramPrinter;
import dev.weir.planner.plan.Program;
import java.util.function.Function;

/** The compiled programs of one database: each shape of statement is planned and prepared once. */
final class Programs {
    private final Planner planner;
    private final Preparation preparation;
    private final PlanCache<Compiled> cache;
    private final Function<Statement, Compiled> compiling = this::compile;

    Programs(Planner planner, Preparation preparation, int capacity) {
        this.planner = planner;
        this.preparation = preparation;
        this.cache = new PlanCache<>(capacity);
    }

    /**
     * Returns the compiled program of a statement.
     *
     * @throws dev.weir.core.error.WeirException if the statement cannot be run
     */
    Compiled of(Statement statement) {
        return cache.get(statement, compiling);
    }

    /** Returns the plan of a statement as text. */
    String explain(Statement statement) {
        Program program = of(statement).program();
        return "on " + preparation.driver().capability().driver() + "\n"
                + ProgramPrinter.print(
                        program,
                        operation -> preparation.driver().prepare(operation).plan());
    }

    PlanCacheStatistics statistics() {
        return new PlanCacheStatistics(cache.hits(), cache.misses(), cache.evictions(), cache.size());
    }

    private Compiled compile(Statement statement) {
        return ProgramCompiler.compile(planner.plan(statement), preparation);
    }
}
