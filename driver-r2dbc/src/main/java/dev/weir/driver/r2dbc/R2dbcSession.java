package dev.weir.driver.r2dbc;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.value.Arguments;
import dev.weir.driver.r2dbc.pool.Lease;
import io.r2dbc.spi.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One R2DBC connection on loan. */
final class R2dbcSession implements Session {
    private final Lease<Link> lease;
    private final Lane lane;
    private final Sending sending;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger cursors = new AtomicInteger();

    R2dbcSession(Lease<Link> lease, Lane lane, Sending sending) {
        this.lease = lease;
        this.lane = lane;
        this.sending = sending;
    }

    // ---- operations

    @Override
    public <T> Flux<T> execute(PreparedOperation prepared, Arguments arguments, RowReader<T> reader) {
        if (own(prepared) instanceof PreparedRun run) {
            return Flux.defer(() -> exchange(sending.one(run, arguments, reader, lane.isInTransaction())));
        }
        return define((PreparedDefinition) prepared)
                .then(Mono.fromSupplier(() -> Numbers.read(0, reader)))
                .flux();
    }

    private Mono<Void> define(PreparedDefinition definition) {
        Flux<Void> statements = Flux.fromIterable(definition.statements().get(link().dialect()))
                .concatMap(text -> this.<Void>exchange(sending.text(text, definition.table())), 1);
        return sending.engine().definesInTransactions()
                ? new Atomicity(this).allOrNone(statements).then()
                : statements.then();
    }

    @Override
    public <T> Flux<T> executeAll(PreparedOperation prepared, List<Arguments> rows, RowReader<T> reader) {
        if (!(own(prepared) instanceof PreparedRun insert) || !insert.inserts()) {
            throw Refusals.internal("what inserts nothing was run for many rows");
        }
        if (rows.size() == 1) {
            return execute(prepared, rows.get(0), reader);
        }
        return Flux.defer(() -> {
            List<List<Arguments>> chunks = chunks(insert, rows);
            if (chunks.size() == 1) {
                return exchange(sending.chunk(insert, rows, reader));
            }
            boolean counts = insert.operation().results().isEmpty();
            return counts ? countAll(insert, chunks, reader) : inChunks(insert, chunks, reader);
        });
    }

    private <T> Flux<T> countAll(PreparedRun insert, List<List<Arguments>> chunks, RowReader<T> reader) {
        return inChunks(insert, chunks, row -> row.int64(0))
                .reduce(0L, Long::sum)
                .map(changed -> Numbers.read(changed, reader))
                .flux();
    }

    private <T> Flux<T> inChunks(PreparedRun insert, List<List<Arguments>> chunks, RowReader<T> reader) {
        return new Atomicity(this)
                .allOrNone(Flux.fromIterable(chunks)
                        .concatMap(chunk -> this.<T>exchange(sending.chunk(insert, chunk, reader)), 1));
    }

    private List<List<Arguments>> chunks(PreparedRun insert, List<Arguments> rows) {
        Rendering rendering = insert.rendering(link().dialect());
        List<List<Arguments>> chunks = new ArrayList<>();
        for (int from = 0; from < rows.size(); ) {
            int to = from + rendering.take(rows.size() - from);
            chunks.add(rows.subList(from, to));
            from = to;
        }
        return chunks;
    }

    @Override
    public <T> Flux<List<T>> windows(PreparedOperation prepared, Arguments arguments, RowReader<T> reader, int rows) {
        PreparedRun run = (PreparedRun) own(prepared);
        return switch (sending.engine().capability().queries().windowing()) {
            case INTERLEAVED ->
                this.<T>exchange(sending.one(run, arguments, reader, lane.isInTransaction()))
                        .buffer(rows);
            case CURSOR ->
                Flux.defer(() -> new CursorWindows<>(
                                this, sending, run, arguments, reader, rows, "weir_window_" + cursors.incrementAndGet())
                        .read());
            case KEYSET -> throw Refusals.internal("windows of a result where each is a statement");
        };
    }

    private static R2dbcPrepared own(PreparedOperation prepared) {
        if (prepared instanceof R2dbcPrepared own) {
            return own;
        }
        throw Refusals.internal("an operation that another driver has prepared");
    }

    <T> Flux<T> exchange(Run run) {
        return new ExchangeFlux<>(lane, run);
    }

    private Link link() {
        return lease.connection();
    }

    // ---- transactions

    boolean isInTransaction() {
        return lane.isInTransaction();
    }

    @Override
    public Mono<Void> begin(TransactionSettings settings) {
        return Mono.defer(() -> {
            if (lane.isInTransaction()) {
                return Mono.error(Refusals.internal("a transaction was begun inside another"));
            }
            lane.inTransaction(true);
            return command(sending.engine().begin(connection(), settings));
        });
    }

    @Override
    public Mono<Void> commit() {
        return Mono.defer(() -> {
            requireTransaction();
            return command(connection().commitTransaction()).doOnSuccess(done -> lane.inTransaction(false));
        });
    }

    @Override
    public Mono<Void> rollback() {
        return Mono.defer(() -> {
            requireTransaction();
            return undo();
        });
    }

    /**
     * Whether or not the database says so, there is no transaction afterwards that could be used. A rollback that is under
     * way when the session is closed is left to that: what undoes a cancelled result runs beside what closes its session. One
     * that is never answered is given up with its connection, and the server undoes it when that is closed.
     */
    private Mono<Void> undo() {
        return this.<Void>exchange(sending.undoing(connection().rollbackTransaction()))
                .then()
                // one time for what was cancelled to come to rest, one for the rollback itself
                .timeout(sending.options().cancelTimeout().multipliedBy(2), Mono.error(Refusals::notAtRest))
                .doOnSuccess(done -> lane.inTransaction(false))
                .doOnError(error -> {
                    if (!closed.get()) {
                        lane.lost();
                        lane.inTransaction(false);
                    }
                });
    }

    @Override
    public Mono<Void> savepoint(String name) {
        return Mono.defer(() -> command(connection().createSavepoint(name)));
    }

    @Override
    public Mono<Void> releaseSavepoint(String name) {
        return Mono.defer(() -> command(connection().releaseSavepoint(name)));
    }

    @Override
    public Mono<Void> rollbackToSavepoint(String name) {
        return Mono.defer(() -> command(connection().rollbackTransactionToSavepoint(name)))
                .then(releaseSavepoint(name));
    }

    private Mono<Void> command(Publisher<Void> command) {
        return this.<Void>exchange(sending.command(command)).then();
    }

    private Connection connection() {
        return link().connection();
    }

    private void requireTransaction() {
        if (!lane.isInTransaction()) {
            throw Refusals.internal("no transaction was begun");
        }
    }

    // ---- ending

    @Override
    public Mono<Void> close() {
        return Mono.defer(() -> {
            if (!closed.compareAndSet(false, true)) {
                return Mono.empty();
            }
            lane.shut();
            return lane.rest()
                    .then(Mono.defer(this::endTransaction))
                    .onErrorResume(error -> {
                        lane.lost();
                        return Mono.empty();
                    })
                    .then(Mono.defer(() -> lane.isCertain() ? lease.giveBack() : lease.discard()));
        });
    }

    /**
     * The lane is shut, so this goes past it: nothing else uses the connection any more. A server that does not answer
     * rolls back by itself when its connection is closed.
     */
    private Mono<Void> endTransaction() {
        if (!lane.isInTransaction() || !lane.isCertain()) {
            return Mono.empty();
        }
        lane.inTransaction(false);
        return sending.alone(connection().rollbackTransaction())
                .timeout(sending.options().cancelTimeout());
    }
}
