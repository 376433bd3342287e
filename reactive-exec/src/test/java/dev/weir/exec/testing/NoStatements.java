package dev.weir.exec.testing;

import dev.weir.Atomicity;
import dev.weir.KeyMaker;
import dev.weir.ModelDefinition;
import dev.weir.NewInstances;
import dev.weir.SelectedReader;
import dev.weir.StatementRunner;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.value.ArgumentChain;
import dev.weir.core.value.Arguments;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs no statement. */
final class NoStatements implements StatementRunner {
    @Override
    public <M> Flux<M> fetch(ModelDefinition<M> model, Query query, ArgumentChain arguments) {
        throw none();
    }

    @Override
    public <M> Mono<M> fetchFirst(ModelDefinition<M> model, Query query, ArgumentChain arguments) {
        throw none();
    }

    @Override
    public <M> Mono<M> fetchOne(ModelDefinition<M> model, Query query, ArgumentChain arguments) {
        throw none();
    }

    @Override
    public <M> Mono<List<M>> load(
            ModelDefinition<M> model, LoadRelations statement, ArgumentChain arguments, List<M> instances) {
        throw none();
    }

    @Override
    public <M, T> Flux<T> select(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader) {
        throw none();
    }

    @Override
    public int window() {
        throw none();
    }

    @Override
    public <M, T> Mono<T> selectFirst(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader) {
        throw none();
    }

    @Override
    public <M, T> Mono<T> selectOne(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader) {
        throw none();
    }

    @Override
    public Mono<Long> count(Query query, ArgumentChain arguments) {
        throw none();
    }

    @Override
    public Mono<Boolean> exists(Query query, ArgumentChain arguments) {
        throw none();
    }

    @Override
    public Mono<Long> change(Statement statement, ArgumentChain arguments, Atomicity atomicity) {
        throw none();
    }

    @Override
    public Arguments kept(ModelDefinition<?> model, Arguments values) {
        throw none();
    }

    @Override
    public Flux<Arguments> changeReturning(Update update, ArgumentChain arguments) {
        throw none();
    }

    @Override
    public <M> Flux<M> create(
            ModelDefinition<M> model, Function<KeyMaker, List<NewInstances>> rows, Atomicity atomicity) {
        throw none();
    }

    @Override
    public <T> Mono<T> together(Function<StatementRunner, Mono<T>> writes) {
        throw none();
    }

    @Override
    public <T> Mono<T> readTogether(Function<StatementRunner, Mono<T>> statements) {
        throw none();
    }

    @Override
    public Mono<String> explain(Statement statement) {
        throw none();
    }

    private static UnsupportedOperationException none() {
        return new UnsupportedOperationException("this test runs no statements");
    }
}
