package dev.weir.exec;

import dev.weir.NPlusOne;
import dev.weir.PlanCacheStatistics;
import dev.weir.ReadOfOne;
import dev.weir.core.stmt.Statement;
import dev.weir.exec.step.Compiled;
import dev.weir.exec.step.Preparation;
import dev.weir.exec.step.ProgramCompiler;
import dev.weir.exec.watch.ReadsOfOne;
import dev.weir.planner.PlanCache;
import dev.weir.planner.Planner;
import dev.weir.planner.explain.ProgramPrinter;
import dev.weir.planner.plan.Program;
import java.util.Optional;
import java.util.function.Function;
import reactor.util.context.ContextView;

/** The compiled programs of one database: each shape of statement is planned and prepared once. */
final class Programs {
    private final Planner planner;
    private final Preparation preparation;
    private final ReadsOfOne reads;
    private final NPlusOne nPlusOne;
    private final PlanCache<Planned> cache;
    private final Function<Statement, Planned> compiling = this::compile;

    /**
     * Creates it.
     *
     * @param nPlusOne is told of reads that are run for one instance
     * @param capacity how many programs are kept
     */
    Programs(Planner planner, Preparation preparation, NPlusOne nPlusOne, int capacity) {
        this.planner = planner;
        this.preparation = preparation;
        this.reads = new ReadsOfOne(preparation.models().schema());
        this.nPlusOne = nPlusOne;
        this.cache = new PlanCache<>(capacity);
    }

    /** A program, and what it reads for one instance, if it does. */
    private record Planned(Compiled compiled, Optional<ReadOfOne> read) {}

    /**
     * Returns the compiled program of a statement that reads, which the subscription is said to have done.
     *
     * @throws dev.weir.core.error.WeirException if the statement cannot be run
     */
    Compiled toRead(Statement statement, ContextView context) {
        Planned planned = cache.get(statement, compiling);
        if (planned.read().isPresent()) {
            nPlusOne.seen(planned.read().get(), context);
        }
        return planned.compiled();
    }

    /**
     * Returns the compiled program of a statement.
     *
     * @throws dev.weir.core.error.WeirException if the statement cannot be run
     */
    Compiled of(Statement statement) {
        return cache.get(statement, compiling).compiled();
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

    private Planned compile(Statement statement) {
        return new Planned(ProgramCompiler.compile(planner.plan(statement), preparation), reads.of(statement));
    }
}
