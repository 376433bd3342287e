package dev.weir.driver.dynamodb;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.error.WeirException;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.change.Changes;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.op.Access;
import dev.weir.driver.dynamodb.op.Commit;
import dev.weir.driver.dynamodb.op.Store;
import dev.weir.driver.dynamodb.op.WriteAccess;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A session holds nothing but writes that are set aside between begin and commit: each request stands alone. Operations may run
 * at the same time, and none sees a snapshot of another. Signals arrive on threads of the client.
 */
final class DynamoSession implements Session {
    private final Store store;
    private volatile Optional<Changes> begun = Optional.empty();

    DynamoSession(Store store) {
        this.store = store;
    }

    @Override
    public <T> Flux<T> execute(PreparedOperation prepared, Arguments arguments, RowReader<T> reader) {
        return executeAll(prepared, List.of(arguments), reader);
    }

    @Override
    public <T> Flux<T> executeAll(PreparedOperation prepared, List<Arguments> rows, RowReader<T> reader) {
        Access access = ((DynamoPrepared) prepared).access();
        return Flux.defer(() -> begun.map(changes -> setAside(access, changes, rows, reader))
                .orElseGet(() -> access.run(store, rows, reader)));
    }

    /** What is read between begin and commit is read for writes, which are to miss no row that was written before. */
    private <T> Flux<T> setAside(Access access, Changes changes, List<Arguments> rows, RowReader<T> reader) {
        return access instanceof WriteAccess write
                ? write.setAside(store, changes, rows, reader)
                : access.run(store.consistently(), rows, reader);
    }

    /** Windows are read as they are asked for; what changes in between is seen by those that are read later. */
    @Override
    public <T> Flux<List<T>> windows(PreparedOperation prepared, Arguments arguments, RowReader<T> reader, int rows) {
        return execute(prepared, arguments, reader).buffer(rows);
    }

    /** From here on writes are set aside. Reads see what is stored. */
    @Override
    public Mono<Void> begin(TransactionSettings settings) {
        return Mono.fromRunnable(() -> begun = Optional.of(new Changes()));
    }

    /** Sends what was set aside. */
    @Override
    public Mono<Void> commit() {
        return Mono.defer(() -> Commit.of(store, begun.orElseThrow(DynamoSession::notBegun)))
                .doOnSuccess(sent -> begun = Optional.empty());
    }

    @Override
    public Mono<Void> rollback() {
        return Mono.fromRunnable(() -> begun = Optional.empty());
    }

    @Override
    public Mono<Void> savepoint(String name) {
        return noSavepoints();
    }

    @Override
    public Mono<Void> releaseSavepoint(String name) {
        return noSavepoints();
    }

    @Override
    public Mono<Void> rollbackToSavepoint(String name) {
        return noSavepoints();
    }

    private static Mono<Void> noSavepoints() {
        return Mono.error(() ->
                DynamoErrors.internal(DynamoSession.class, "a savepoint, which the capability says there is none of"));
    }

    private static WeirException notBegun() {
        return DynamoErrors.internal(DynamoSession.class, "a commit of what was not begun");
    }

    @Override
    public Mono<Void> close() {
        return Mono.empty();
    }
}
