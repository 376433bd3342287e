package dev.weir.exec.step;

import dev.weir.core.driver.Operation;
import dev.weir.exec.decode.RowArguments;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;

/** Compiles programs: operations are prepared, readers are found, and what is left is called by name no more. */
public final class ProgramCompiler implements Action.Visitor<Compiled> {
    private final Program program;
    private final Preparation preparation;

    private ProgramCompiler(Program program, Preparation preparation) {
        this.program = program;
        this.preparation = preparation;
    }

    /** Compiles a program. Sends nothing. */
    public static Compiled compile(Program program, Preparation preparation) {
        return program.action().accept(new ProgramCompiler(program, preparation));
    }

    @Override
    public Compiled visitNothing(Action.Nothing action) {
        return new Compiled.Nothing(program);
    }

    @Override
    public Compiled visitFetch(Action.Fetch action) {
        return running(FetchStep.compile(action, preparation.models().definition(action.model()), preparation));
    }

    @Override
    public Compiled visitLoadAll(Action.LoadAll action) {
        return new Compiled.Loading(
                program,
                LoadAllStep.compile(
                        action, preparation.models().definition(action.model()), program.reads(), preparation));
    }

    @Override
    public Compiled visitFetchJoined(Action.FetchJoined action) {
        return running(FetchJoinedStep.compile(action, preparation.models().definition(action.model()), preparation));
    }

    @Override
    public Compiled visitValues(Action.Values action) {
        return selecting(ValuesStep.compile(action, preparation));
    }

    @Override
    public Compiled visitFetchWithValues(Action.FetchWithValues action) {
        return selecting(FetchWithValuesStep.compile(
                action, preparation.models().definition(action.fetch().model()), preparation));
    }

    private Compiled selecting(SelectPipeline<?> pipeline) {
        return new Compiled.Selecting(program, KeysFirstStep.before(pipeline, program.reads(), preparation));
    }

    @Override
    public Compiled visitCount(Action.Count action) {
        return running(number(action.operation()));
    }

    @Override
    public Compiled visitExists(Action.Exists action) {
        return running(number(action.operation()));
    }

    @Override
    public Compiled visitChange(Action.Change action) {
        return action.operation().results().isEmpty()
                ? running(number(action.operation()))
                : running(ScalarStep.compile(
                        action.operation(), new RowArguments(action.operation().results()), preparation));
    }

    @Override
    public Compiled visitReadBack(Action.ReadBack action) {
        return running(ReadBackStep.compile(action, preparation));
    }

    @Override
    public Compiled visitCascade(Action.Cascade action) {
        return running(CascadeStep.compile(action, preparation));
    }

    @Override
    public Compiled visitInsertAll(Action.InsertAll action) {
        InsertPipeline<?> together = insert(action, preparation);
        return new Compiled.Inserting(
                program, together, preparation.insertsTogether() ? insert(action, preparation.rowByRow()) : together);
    }

    private static InsertPipeline<?> insert(Action.InsertAll action, Preparation preparation) {
        return InsertStep.compile(
                action.root(), preparation.models().definition(action.root().model()), preparation);
    }

    private ScalarStep<Long> number(Operation.OnRows operation) {
        return ScalarStep.compile(operation, row -> row.int64(0), preparation);
    }

    private Compiled running(Pipeline<?> pipeline) {
        return new Compiled.Running(program, KeysFirstStep.before(pipeline, program.reads(), preparation));
    }
}
