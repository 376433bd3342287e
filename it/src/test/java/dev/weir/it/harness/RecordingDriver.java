package dev.weir.it.harness;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.value.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Passes everything on to a driver, writes down what it was asked when it is asked, counts what is open and how many rows
 * were read, and fails where a test wants it to.
 */
public final class RecordingDriver implements Driver {
    private final Driver driver;
    private final List<Op> ops = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger prepared = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger transactions = new AtomicInteger();
    private final AtomicLong rows = new AtomicLong();
    private volatile Function<Op, Optional<RuntimeException>> faults = op -> Optional.empty();

    public RecordingDriver(Driver driver) {
        this.driver = driver;
    }

    /** Returns what was asked since the last {@link #forget}, in order. */
    public List<Op> ops() {
        return List.copyOf(ops);
    }

    public void forget() {
        ops.clear();
        rows.set(0);
    }

    /** Returns how many operations were prepared. */
    public int prepared() {
        return prepared.get();
    }

    /** Returns how many sessions are on loan. */
    public int open() {
        return open.get();
    }

    /** Returns how many transactions are open. */
    public int transactions() {
        return transactions.get();
    }

    /** Returns how many rows were read since the last {@link #forget}. */
    public long rows() {
        return rows.get();
    }

    /** Makes what is asked from now on fail where the function gives an error; nothing is then passed on. */
    public void fail(Function<Op, Optional<RuntimeException>> function) {
        faults = function;
    }

    @Override
    public Capability capability() {
        return driver.capability();
    }

    @Override
    public PreparedOperation prepare(Operation operation) {
        prepared.incrementAndGet();
        return driver.prepare(operation);
    }

    @Override
    public Mono<Session> open(AccessMode mode) {
        return driver.open(mode).map(session -> {
            open.incrementAndGet();
            return new Recorded(session);
        });
    }

    @Override
    public Mono<Void> close() {
        return driver.close();
    }

    private <T> Flux<T> recorded(Op op, Flux<T> passed) {
        return Flux.defer(() -> {
            ops.add(op);
            return faults.apply(op).<Flux<T>>map(Flux::error).orElse(passed);
        });
    }

    private Mono<Void> recorded(Op op, Mono<Void> passed) {
        return recorded(op, passed.flux()).then();
    }

    private final class Recorded implements Session {
        private final Session session;
        private boolean closed;
        private boolean inTransaction;

        Recorded(Session session) {
            this.session = session;
        }

        @Override
        public <T> Flux<T> execute(PreparedOperation operation, Arguments arguments, RowReader<T> reader) {
            return recorded(
                    new Op.Ran(operation.operation(), operation.text(), List.of(arguments)),
                    session.execute(operation, arguments, counted(reader)));
        }

        @Override
        public <T> Flux<T> executeAll(PreparedOperation operation, List<Arguments> all, RowReader<T> reader) {
            return recorded(
                    new Op.Ran(operation.operation(), operation.text(), all),
                    session.executeAll(operation, all, counted(reader)));
        }

        @Override
        public <T> Flux<List<T>> windows(
                PreparedOperation operation, Arguments arguments, RowReader<T> reader, int size) {
            return recorded(
                    new Op.Ran(operation.operation(), operation.text(), List.of(arguments)),
                    session.windows(operation, arguments, counted(reader), size));
        }

        private <T> RowReader<T> counted(RowReader<T> reader) {
            return row -> {
                rows.incrementAndGet();
                return reader.read(row);
            };
        }

        @Override
        public Mono<Void> begin(TransactionSettings settings) {
            return recorded(new Op.Begin(settings), session.begin(settings)).doOnSuccess(done -> entered());
        }

        @Override
        public Mono<Void> commit() {
            return recorded(Op.Step.COMMIT, session.commit()).doOnSuccess(done -> left());
        }

        @Override
        public Mono<Void> rollback() {
            return recorded(Op.Step.ROLLBACK, session.rollback()).doOnSuccess(done -> left());
        }

        @Override
        public Mono<Void> savepoint(String name) {
            return recorded(new Op.Mark("SAVEPOINT", name), session.savepoint(name));
        }

        @Override
        public Mono<Void> releaseSavepoint(String name) {
            return recorded(new Op.Mark("RELEASE", name), session.releaseSavepoint(name));
        }

        @Override
        public Mono<Void> rollbackToSavepoint(String name) {
            return recorded(new Op.Mark("ROLLBACK TO", name), session.rollbackToSavepoint(name));
        }

        @Override
        public Mono<Void> close() {
            return session.close().doOnTerminate(this::returned);
        }

        private synchronized void entered() {
            inTransaction = true;
            transactions.incrementAndGet();
        }

        private synchronized void left() {
            if (inTransaction) {
                inTransaction = false;
                transactions.decrementAndGet();
            }
        }

        /** A session that is returned has no transaction: the driver ends what is left. */
        private synchronized void returned() {
            if (!closed) {
                closed = true;
                left();
                open.decrementAndGet();
            }
        }
    }
}
