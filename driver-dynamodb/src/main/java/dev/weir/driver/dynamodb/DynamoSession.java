package dev.weir.driver.dynamodb;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.op.Store;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A session holds nothing: each request stands alone. Operations may run at the same time, and none sees a snapshot of
 * another. Signals arrive on threads of the client.
 */
record DynamoSession(Store store) implements Session {

    @Override
    public <T> Flux<T> execute(PreparedOperation prepared, Arguments arguments, RowReader<T> reader) {
        return executeAll(prepared, List.of(arguments), reader);
    }

    @Override
    public <T> Flux<T> executeAll(PreparedOperation prepared, List<Arguments> rows, RowReader<T> reader) {
        return ((DynamoPrepared) prepared).access().run(store, rows, reader);
    }

    /** Windows are read as they are asked for; what changes in between is seen by those that are read later. */
    @Override
    public <T> Flux<List<T>> windows(PreparedOperation prepared, Arguments arguments, RowReader<T> reader, int rows) {
        return execute(prepared, arguments, reader).buffer(rows);
    }

    @Override
    public Mono<Void> begin(TransactionSettings settings) {
        return noTransactions();
    }

    @Override
    public Mono<Void> commit() {
        return noTransactions();
    }

    @Override
    public Mono<Void> rollback() {
        return noTransactions();
    }

    @Override
    public Mono<Void> savepoint(String name) {
        return noTransactions();
    }

    @Override
    public Mono<Void> releaseSavepoint(String name) {
        return noTransactions();
    }

    @Override
    public Mono<Void> rollbackToSavepoint(String name) {
        return noTransactions();
    }

    private static Mono<Void> noTransactions() {
        return Mono.error(() -> DynamoErrors.internal(
                DynamoSession.class, "a transaction, which the capability says there is none of"));
    }

    @Override
    public Mono<Void> close() {
        return Mono.empty();
    }
}
