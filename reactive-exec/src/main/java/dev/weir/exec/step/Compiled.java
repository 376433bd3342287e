package dev.weir.exec.step;

import dev.weir.planner.plan.Program;

/** A program made ready to run. */
public sealed interface Compiled {

    Program program();

    /** A program that needs no session, because no row can match: it gives nothing. */
    record Nothing(Program program) implements Compiled {}

    /** A program that is run with arguments. */
    record Running(Program program, Pipeline<?> pipeline) implements Compiled {}

    /** A program that is run with instances and arguments. */
    record Loading(Program program, LoadPipeline<?> pipeline) implements Compiled {}

    /** A program that is run with arguments, and with what is to be made of the values that it selects. */
    record Selecting(Program program, SelectPipeline<?> pipeline) implements Compiled {}

    /**
     * A program that is run with new rows.
     *
     * @param apart inserts where the rows need not be inserted together; the same pipeline where that makes no difference
     */
    record Inserting(Program program, InsertPipeline<?> pipeline, InsertPipeline<?> apart) implements Compiled {}
}
