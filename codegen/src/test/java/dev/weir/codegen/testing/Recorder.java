package dev.weir.codegen.testing;

import dev.weir.Atomicity;
import dev.weir.Executor;
import dev.weir.KeyMaker;
import dev.weir.ModelDefinition;
import dev.weir.NewInstances;
import dev.weir.SelectedReader;
import dev.weir.StatementRunner;
import dev.weir.Transaction;
import dev.weir.TransactionOptions;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.NewRow;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.value.ArgumentChain;
import dev.weir.core.value.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An executor that writes down what it is handed, such as {@code User where name = ? [Ada]}, and finds nothing. Of what
 * is created it gives back what was given, if that is all there is to an instance.
 */
public final class Recorder implements Executor, StatementRunner {
    /** The key that is made where one is. */
    public static final UUID MADE = new UUID(0, 0);

    private final List<String> lines = new ArrayList<>();

    /** Returns what was handed in since this was last asked for. */
    public List<String> lines() {
        List<String> seen = List.copyOf(lines);
        lines.clear();
        return seen;
    }

    @Override
    public StatementRunner statements() {
        return this;
    }

    @Override
    public <T> Mono<T> transaction(TransactionOptions options, Function<? super Transaction, ? extends Mono<T>> work) {
        throw new UnsupportedOperationException("no transactions here");
    }

    @Override
    public <T> Flux<T> transactionMany(
            TransactionOptions options, Function<? super Transaction, ? extends Flux<T>> work) {
        throw new UnsupportedOperationException("no transactions here");
    }

    @Override
    public <M> Flux<M> fetch(ModelDefinition<M> model, Query query, ArgumentChain arguments) {
        return Flux.from(record(query, arguments, Mono.empty()));
    }

    @Override
    public <M> Mono<M> fetchFirst(ModelDefinition<M> model, Query query, ArgumentChain arguments) {
        return record(query, arguments, Mono.empty());
    }

    @Override
    public <M> Mono<M> fetchOne(ModelDefinition<M> model, Query query, ArgumentChain arguments) {
        return record(query, arguments, Mono.empty());
    }

    @Override
    public <M> Mono<List<M>> load(
            ModelDefinition<M> model, LoadRelations statement, ArgumentChain arguments, List<M> instances) {
        return record(statement, arguments, Mono.just(instances));
    }

    @Override
    public int window() {
        return 256;
    }

    @Override
    public <M, T> Flux<T> select(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader) {
        return Flux.from(record(query, arguments, Mono.empty()));
    }

    @Override
    public <M, T> Mono<T> selectFirst(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader) {
        return record(query, arguments, Mono.empty());
    }

    @Override
    public <M, T> Mono<T> selectOne(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader) {
        return record(query, arguments, Mono.empty());
    }

    @Override
    public Mono<Long> count(Query query, ArgumentChain arguments) {
        return record(query, arguments, Mono.just(0L));
    }

    @Override
    public Mono<Boolean> exists(Query query, ArgumentChain arguments) {
        return record(query, arguments, Mono.just(false));
    }

    @Override
    public Mono<Long> change(Statement statement, ArgumentChain arguments, Atomicity atomicity) {
        return record(statement, arguments, Mono.just(1L));
    }

    @Override
    public Arguments kept(ModelDefinition<?> model, Arguments values) {
        return values;
    }

    @Override
    public Flux<Arguments> changeReturning(Update update, ArgumentChain arguments) {
        return Flux.from(record(update, arguments, Mono.empty()));
    }

    @Override
    public <M> Flux<M> create(
            ModelDefinition<M> model, Function<KeyMaker, List<NewInstances>> rows, Atomicity atomicity) {
        return Flux.defer(() -> Flux.fromIterable(rows.apply(kind -> MADE)))
                .concatMapIterable(part -> {
                    part.rows().forEach(row -> lines.add(StatementText.of(part.create()) + " " + values(row)));
                    return part.rows();
                })
                .filter(row -> row.values().size() == model.model().fields().size())
                .map(row -> model.read(new ArgumentsRow(row.values())));
    }

    @Override
    public <T> Mono<T> together(Function<StatementRunner, Mono<T>> writes) {
        return writes.apply(this);
    }

    @Override
    public <T> Mono<T> readTogether(Function<StatementRunner, Mono<T>> statements) {
        return statements.apply(this);
    }

    @Override
    public Mono<String> explain(Statement statement) {
        return Mono.just(StatementText.of(statement));
    }

    private <T> Mono<T> record(Statement statement, ArgumentChain arguments, Mono<T> answer) {
        return Mono.defer(() -> {
            lines.add(StatementText.of(statement) + " " + values(arguments.toArguments()));
            return answer;
        });
    }

    private static String values(NewRow row) {
        return values(row.values())
                + (row.parents().isEmpty()
                        ? ""
                        : " after "
                                + row.parents().stream().map(Recorder::values).toList())
                + (row.children().isEmpty()
                        ? ""
                        : " with "
                                + row.children().stream()
                                        .map(rows -> rows.stream()
                                                .map(Recorder::values)
                                                .toList())
                                        .toList());
    }

    private static String values(Arguments arguments) {
        List<@Nullable Object> boxed = new ArrayList<>();
        IntStream.range(0, arguments.size()).forEach(i -> boxed.add(arguments.boxed(i)));
        return boxed.toString();
    }
}
