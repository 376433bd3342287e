package dev.weir.exec;

import dev.weir.Atomicity;
import dev.weir.KeyMaker;
import dev.weir.ModelDefinition;
import dev.weir.NewInstances;
import dev.weir.SelectedReader;
import dev.weir.StatementRunner;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.NonUniqueResultException;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.value.ArgumentChain;
import dev.weir.core.value.Arguments;
import dev.weir.exec.session.Scope;
import dev.weir.exec.step.Compiled;
import dev.weir.exec.step.InsertPipeline;
import dev.weir.exec.step.LoadPipeline;
import dev.weir.exec.step.Pipeline;
import dev.weir.exec.step.SelectPipeline;
import dev.weir.planner.plan.Program;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Runs statements: on subscription the program is looked up or made, and then run in the scope that the subscription is
 * in. No session is held while a statement is planned.
 */
final class DefaultRunner implements StatementRunner {
    private static final Mono<Long> NO_ROWS = Mono.just(0L);

    private final Programs programs;
    private final KeyMaker keys;
    private final Capability capability;
    private final KeptValues kept;
    private final int window;
    private final Function<ContextView, Scope> scopes;

    /**
     * Creates a runner.
     *
     * @param window how many instances the relations are loaded for at a time
     * @param scopes gives the scope that a subscription is in
     */
    DefaultRunner(
            Programs programs,
            KeyMaker keys,
            Capability capability,
            KeptValues kept,
            int window,
            Function<ContextView, Scope> scopes) {
        this.programs = programs;
        this.keys = keys;
        this.capability = capability;
        this.kept = kept;
        this.window = window;
        this.scopes = scopes;
    }

    @Override
    public <M> Flux<M> fetch(ModelDefinition<M> model, Query query, ArgumentChain arguments) {
        return read(query, arguments, DefaultRunner::<M>pipeline);
    }

    private <T> Flux<T> read(Query query, ArgumentChain arguments, Function<Compiled, Pipeline<T>> running) {
        return Flux.deferContextual(context -> {
            Compiled compiled = programs.toRead(query, context);
            if (compiled instanceof Compiled.Nothing) {
                return Flux.empty();
            }
            Pipeline<T> pipeline = running.apply(compiled);
            Arguments values = arguments.toArguments();
            return scopes.apply(context).read(compiled.program(), session -> pipeline.run(session, values));
        });
    }

    @Override
    public <M> Mono<M> fetchFirst(ModelDefinition<M> model, Query query, ArgumentChain arguments) {
        // the limit lets one row through, so the pipeline is a Mono already and needs no cancel after the first
        return readOne(query, arguments, DefaultRunner::<M>pipeline, Mono.empty(), Mono::fromDirect);
    }

    @Override
    public <M> Mono<M> fetchOne(ModelDefinition<M> model, Query query, ArgumentChain arguments) {
        return readOne(query, arguments, DefaultRunner::<M>pipeline, Mono.empty(), only(model));
    }

    private static <T> Function<Flux<T>, Mono<T>> only(ModelDefinition<?> model) {
        String name = model.model().id().simpleName();
        return found -> found.reduce((first, second) -> {
            throw new NonUniqueResultException(
                    name, "for the given condition; use first() to take one of them or fetch() to take all");
        });
    }

    @Override
    public <M, T> Flux<T> select(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader) {
        return read(query, arguments, giving(reader));
    }

    @Override
    public <M, T> Mono<T> selectFirst(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader) {
        return readOne(query, arguments, giving(reader), Mono.empty(), Mono::fromDirect);
    }

    @Override
    public <M, T> Mono<T> selectOne(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader) {
        return readOne(query, arguments, giving(reader), Mono.empty(), only(model));
    }

    @Override
    public <M> Mono<List<M>> load(
            ModelDefinition<M> model, LoadRelations statement, ArgumentChain arguments, List<M> instances) {
        if (instances.isEmpty() || statement.includes().isEmpty()) {
            return Mono.just(instances);
        }
        return Mono.deferContextual(context -> {
            Compiled compiled = instances.size() == 1 ? programs.toRead(statement, context) : programs.of(statement);
            LoadPipeline<M> pipeline = loadPipeline(compiled);
            Arguments values = arguments.toArguments();
            return scopes.apply(context)
                    .readOne(compiled.program(), session -> pipeline.run(session, values, instances));
        });
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public Mono<Long> count(Query query, ArgumentChain arguments) {
        return readOne(query, arguments, DefaultRunner::<Long>pipeline, NO_ROWS, Mono::fromDirect);
    }

    @Override
    public Mono<Boolean> exists(Query query, ArgumentChain arguments) {
        return readOne(query, arguments, DefaultRunner::<Object>pipeline, Mono.just(false), Flux::hasElements);
    }

    /**
     * Runs a program that reads.
     *
     * @param running returns what runs the program
     * @param nothing what a program answers that needs no session, because no row can match
     * @param answer what becomes of the program's results
     */
    private <T, R> Mono<R> readOne(
            Statement statement,
            ArgumentChain arguments,
            Function<Compiled, Pipeline<T>> running,
            Mono<R> nothing,
            Function<Flux<T>, Mono<R>> answer) {
        return Mono.deferContextual(context -> {
            Compiled compiled = programs.toRead(statement, context);
            if (compiled instanceof Compiled.Nothing) {
                return nothing;
            }
            Pipeline<T> pipeline = running.apply(compiled);
            Arguments values = arguments.toArguments();
            return scopes.apply(context)
                    .readOne(compiled.program(), session -> answer.apply(pipeline.run(session, values)));
        });
    }

    @Override
    public Mono<Long> change(Statement statement, ArgumentChain arguments, Atomicity atomicity) {
        return this.<Long, Long>write(statement, arguments, atomicity, NO_ROWS, Mono::fromDirect);
    }

    @Override
    public Arguments kept(ModelDefinition<?> model, Arguments values) {
        return kept.of(model.model().id(), values);
    }

    @Override
    public Flux<Arguments> changeReturning(Update update, ArgumentChain arguments) {
        // the rows were changed with the first of them; they are few, being the computed fields of given instances
        return this.<Arguments, List<Arguments>>write(
                        update, arguments, Atomicity.ATOMIC, Mono.empty(), Flux::collectList)
                .flatMapIterable(rows -> rows);
    }

    /** Like {@link #readOne}, for a program that writes. */
    private <T, R> Mono<R> write(
            Statement statement,
            ArgumentChain arguments,
            Atomicity atomicity,
            Mono<R> nothing,
            Function<Flux<T>, Mono<R>> answer) {
        return Mono.deferContextual(context -> {
            Compiled compiled = programs.of(statement);
            if (compiled instanceof Compiled.Nothing) {
                return nothing;
            }
            Program program = compiled.program();
            Pipeline<T> pipeline = pipeline(compiled);
            Arguments values = arguments.toArguments();
            return scopes.apply(context)
                    .write(
                            program,
                            program.atomic() && atomicity.isAtomic(),
                            session -> answer.apply(pipeline.run(session, values)));
        });
    }

    @Override
    public <M> Flux<M> create(
            ModelDefinition<M> model, Function<KeyMaker, List<NewInstances>> rows, Atomicity atomicity) {
        return Mono.deferContextual(context -> this.<M>created(rows.apply(keys), atomicity, scopes.apply(context)))
                .flatMapIterable(instances -> instances);
    }

    private <M> Mono<List<M>> created(List<NewInstances> parts, Atomicity atomicity, Scope scope) {
        if (parts.isEmpty()) {
            return Mono.just(List.of());
        }
        Creation<M> creation = new Creation<>(
                parts.stream().map(part -> this.<M>insertion(part, atomicity)).toList());
        return scope.write(creation.program(), atomicity.isAtomic() && creation.isAtomic(capability), creation::run);
    }

    private <M> Creation.Part<M> insertion(NewInstances part, Atomicity atomicity) {
        Compiled compiled = programs.of(part.create());
        return new Creation.Part<>(compiled.program(), insertPipeline(compiled, atomicity), part.rows());
    }

    @Override
    public <T> Mono<T> together(Function<StatementRunner, Mono<T>> statements) {
        return Mono.deferContextual(context -> {
            capability.require(
                    Feature.ATOMIC_WRITES, "writes that take effect together", "run them one after the other");
            return scopes.apply(context).together(unit -> statements.apply(inside(unit)));
        });
    }

    @Override
    public <T> Mono<T> readTogether(Function<StatementRunner, Mono<T>> statements) {
        return Mono.deferContextual(
                context -> scopes.apply(context).readTogether(unit -> statements.apply(inside(unit))));
    }

    private StatementRunner inside(Scope unit) {
        return new DefaultRunner(programs, keys, capability, kept, window, context -> unit);
    }

    @Override
    public Mono<String> explain(Statement statement) {
        return Mono.fromSupplier(() -> programs.explain(statement));
    }

    private static <M, T> Function<Compiled, Pipeline<T>> giving(SelectedReader<M, T> reader) {
        return compiled -> DefaultRunner.<M>selectPipeline(compiled).giving(reader);
    }

    @SuppressWarnings("unchecked") // the statement's model says what its program reads
    private static <M> SelectPipeline<M> selectPipeline(Compiled compiled) {
        if (compiled instanceof Compiled.Selecting selecting) {
            return (SelectPipeline<M>) selecting.pipeline();
        }
        throw new InternalException(DefaultRunner.class, "values are wanted of a statement that selects none");
    }

    @SuppressWarnings("unchecked") // the statement's kind says what its program gives
    private static <T> Pipeline<T> pipeline(Compiled compiled) {
        if (compiled instanceof Compiled.Running running) {
            return (Pipeline<T>) running.pipeline();
        }
        throw new InternalException(DefaultRunner.class, "a create was run without rows");
    }

    @SuppressWarnings("unchecked") // the statement's model says what its program gives
    private static <M> LoadPipeline<M> loadPipeline(Compiled compiled) {
        if (compiled instanceof Compiled.Loading loading) {
            return (LoadPipeline<M>) loading.pipeline();
        }
        throw new InternalException(DefaultRunner.class, "instances were given to a statement that takes none");
    }

    @SuppressWarnings("unchecked") // the statement's model says what its program gives
    private static <M> InsertPipeline<M> insertPipeline(Compiled compiled, Atomicity atomicity) {
        if (compiled instanceof Compiled.Inserting inserting) {
            return (InsertPipeline<M>) (atomicity.isAtomic() ? inserting.pipeline() : inserting.apart());
        }
        throw new InternalException(DefaultRunner.class, "rows were given to a statement that takes none");
    }
}
