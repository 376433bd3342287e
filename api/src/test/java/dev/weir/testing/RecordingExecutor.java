package dev.weir.testing;

import dev.weir.Atomicity;
import dev.weir.Executor;
import dev.weir.KeyMaker;
import dev.weir.ModelDefinition;
import dev.weir.NewInstances;
import dev.weir.SelectedReader;
import dev.weir.SelectedRow;
import dev.weir.StatementRunner;
import dev.weir.Transaction;
import dev.weir.TransactionOptions;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.value.ArgumentChain;
import dev.weir.core.value.Arguments;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An executor that writes down what it is handed, when it is subscribed to, and answers what it was told to; nothing if
 * it was told nothing.
 */
public final class RecordingExecutor implements Executor, StatementRunner {
    /** How many instances are loaded at a time. */
    public static final int WINDOW = 3;

    private final List<Call> calls = new ArrayList<>();
    private final List<NewInstances> created = new ArrayList<>();
    private final List<TransactionOptions> transactions = new ArrayList<>();
    private final Deque<List<Object>> answers = new ArrayDeque<>();
    private final List<Atomicity> atomicities = new ArrayList<>();
    private int batches;
    private long made;

    /** What was to be done with a statement. */
    public record Call(String what, Statement statement, Arguments arguments) {}

    /** Answers the next call with these. */
    public RecordingExecutor answering(Object... items) {
        answers.add(Arrays.asList(items));
        return this;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Returns the only call there was. */
    public Call call() {
        if (calls.size() != 1) {
            throw new AssertionError("not one call but " + calls);
        }
        return calls.get(0);
    }

    public List<NewInstances> created() {
        return List.copyOf(created);
    }

    /** Returns what was said of each write. */
    public List<Atomicity> atomicities() {
        return List.copyOf(atomicities);
    }

    /** Returns how many units were run. */
    public int batches() {
        return batches;
    }

    public List<TransactionOptions> transactions() {
        return List.copyOf(transactions);
    }

    /** Returns the n-th key that is made, counted from one. */
    public static UUID key(long n) {
        return new UUID(0, n);
    }

    @Override
    public StatementRunner statements() {
        return this;
    }

    @Override
    public <T> Mono<T> transaction(TransactionOptions options, Function<? super Transaction, ? extends Mono<T>> work) {
        transactions.add(options);
        return Mono.empty();
    }

    @Override
    public <T> Flux<T> transactionMany(
            TransactionOptions options, Function<? super Transaction, ? extends Flux<T>> work) {
        transactions.add(options);
        return Flux.empty();
    }

    @Override
    public <M> Flux<M> fetch(ModelDefinition<M> model, Query query, ArgumentChain arguments) {
        return answer("fetch", query, arguments);
    }

    @Override
    public <M> Mono<M> fetchFirst(ModelDefinition<M> model, Query query, ArgumentChain arguments) {
        return this.<M>answer("fetchFirst", query, arguments).singleOrEmpty();
    }

    @Override
    public <M> Mono<M> fetchOne(ModelDefinition<M> model, Query query, ArgumentChain arguments) {
        return this.<M>answer("fetchOne", query, arguments).singleOrEmpty();
    }

    /** Gives the instances as they are; what was to be loaded is written down. */
    @Override
    public <M> Mono<List<M>> load(
            ModelDefinition<M> model, LoadRelations statement, ArgumentChain arguments, List<M> instances) {
        return Mono.fromSupplier(() -> {
            calls.add(new Call("load x" + instances.size(), statement, arguments.toArguments()));
            return instances;
        });
    }

    @Override
    public int window() {
        return WINDOW;
    }

    @Override
    public <M, T> Flux<T> select(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader) {
        return this.<SelectedRow<M>>answer("select", query, arguments).map(reader::read);
    }

    @Override
    public <M, T> Mono<T> selectFirst(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader) {
        return this.<SelectedRow<M>>answer("selectFirst", query, arguments)
                .map(reader::read)
                .singleOrEmpty();
    }

    @Override
    public <M, T> Mono<T> selectOne(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader) {
        return this.<SelectedRow<M>>answer("selectOne", query, arguments)
                .map(reader::read)
                .singleOrEmpty();
    }

    @Override
    public Mono<Long> count(Query query, ArgumentChain arguments) {
        return this.<Long>answer("count", query, arguments).singleOrEmpty();
    }

    @Override
    public Mono<Boolean> exists(Query query, ArgumentChain arguments) {
        return this.<Boolean>answer("exists", query, arguments).singleOrEmpty();
    }

    @Override
    public Mono<Long> change(Statement statement, ArgumentChain arguments, Atomicity atomicity) {
        atomicities.add(atomicity);
        return this.<Long>answer("change", statement, arguments).singleOrEmpty();
    }

    @Override
    public Arguments kept(ModelDefinition<?> model, Arguments values) {
        return values;
    }

    @Override
    public Flux<Arguments> changeReturning(Update update, ArgumentChain arguments) {
        return answer("changeReturning", update, arguments);
    }

    @Override
    public <T> Mono<T> together(Function<StatementRunner, Mono<T>> writes) {
        return Mono.defer(() -> writes.apply(this).doFirst(() -> batches++));
    }

    @Override
    public <T> Mono<T> readTogether(Function<StatementRunner, Mono<T>> statements) {
        return together(statements);
    }

    @Override
    public <M> Flux<M> create(
            ModelDefinition<M> model, Function<KeyMaker, List<NewInstances>> rows, Atomicity atomicity) {
        atomicities.add(atomicity);
        return Flux.defer(() -> {
            created.addAll(rows.apply(kind -> key(++made)));
            return next();
        });
    }

    @Override
    public Mono<String> explain(Statement statement) {
        return this.<String>answer("explain", statement, ArgumentChain.none()).singleOrEmpty();
    }

    private <T> Flux<T> answer(String what, Statement statement, ArgumentChain arguments) {
        return Flux.defer(() -> {
            calls.add(new Call(what, statement, arguments.toArguments()));
            return next();
        });
    }

    @SuppressWarnings("unchecked") // a test answers what the call gives
    private <T> Flux<T> next() {
        return answers.isEmpty() ? Flux.empty() : Flux.fromIterable((List<T>) answers.remove());
    }
}
