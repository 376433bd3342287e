package dev.weir.exec.testing;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.KeyedText;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.driver.Windowing;
import dev.weir.core.error.InternalException;
import dev.weir.core.value.Arguments;
import dev.weir.sql.clause.SqlSerializer;
import dev.weir.sql.dialect.SqliteDialect;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A driver that writes down what it is asked and answers from a script. What is cancelled before it has ended is written
 * down as well. A test may ask it from several threads.
 */
public final class ScriptedDriver implements Driver {
    private final Capability capability;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger prepared = new AtomicInteger();
    private volatile Function<String, Flux<Arguments>> script = text -> Flux.empty();

    public ScriptedDriver(Capability capability) {
        this.capability = capability;
    }

    /** Sets what each operation answers, by its text. */
    public ScriptedDriver answering(Function<String, Flux<Arguments>> answers) {
        this.script = answers;
        return this;
    }

    /** Returns what was asked, in order. */
    public List<String> log() {
        return log;
    }

    /** Returns what was asked, in order, with each statement cut to its verb and its table. */
    public List<String> brief() {
        return log.stream().map(Texts::brief).toList();
    }

    /**
     * One operation that was sent.
     *
     * @param rows its arguments, for each row of an insert of several
     */
    public record Call(String text, List<Arguments> rows) {}

    /** Returns the operations that were sent, in order. */
    public List<Call> calls() {
        return calls;
    }

    /** Returns the arguments of the operations whose text contains a part, in order. */
    public List<Arguments> argumentsOf(String part) {
        return calls.stream()
                .filter(call -> call.text().contains(part))
                .flatMap(call -> call.rows().stream())
                .toList();
    }

    /** Forgets what was asked so far. */
    public void forget() {
        log.clear();
        calls.clear();
    }

    /** Returns how many sessions are on loan. */
    public int open() {
        return open.get();
    }

    /** Returns how many operations were prepared. */
    public int prepared() {
        return prepared.get();
    }

    @Override
    public Capability capability() {
        return capability;
    }

    @Override
    public PreparedOperation prepare(Operation operation) {
        prepared.incrementAndGet();
        return new Prepared(operation, text(operation));
    }

    private static String text(Operation operation) {
        return operation.accept(new Operation.Visitor<>() {
            @Override
            public String visitRun(Operation.Run run) {
                return new SqlSerializer(new SqliteDialect())
                        .serialize(run.statement())
                        .text();
            }

            @Override
            public String visitKeyed(KeyedOperation keyed) {
                return KeyedText.of(keyed);
            }

            @Override
            public String visitCreateTable(Operation.CreateTable create) {
                return "CREATE " + create.table().id();
            }

            @Override
            public String visitDropTable(Operation.DropTable drop) {
                return "DROP " + drop.table().id();
            }

            @Override
            public String visitAddForeignKeys(Operation.AddForeignKeys add) {
                return "ADD KEYS " + add.table().id();
            }

            @Override
            public String visitDropForeignKeys(Operation.DropForeignKeys drop) {
                return "DROP KEYS " + drop.table().id();
            }
        });
    }

    private record Prepared(Operation operation, String text) implements PreparedOperation {}

    @Override
    public Mono<Session> open(AccessMode mode) {
        return step("OPEN " + mode).then(Mono.fromSupplier(() -> {
            open.incrementAndGet();
            return new ScriptedSession();
        }));
    }

    @Override
    public Mono<Void> close() {
        return step("CLOSE DRIVER");
    }

    private Mono<Void> step(String what) {
        return answer(what, what).then();
    }

    private Flux<Arguments> answer(String what, String logged) {
        return Flux.defer(() -> {
            log.add(logged);
            AtomicBoolean ended = new AtomicBoolean();
            return script.apply(what).doOnTerminate(() -> ended.set(true)).doOnCancel(() -> {
                if (!ended.get()) {
                    log.add("CANCEL " + logged);
                }
            });
        });
    }

    private final class ScriptedSession implements Session {
        private final AtomicBoolean closed = new AtomicBoolean();
        private final AtomicReference<@Nullable String> busy = new AtomicReference<>();

        @Override
        public <T> Flux<T> execute(PreparedOperation operation, Arguments arguments, RowReader<T> reader) {
            return send(operation.text(), operation.text(), List.of(arguments), reader);
        }

        @Override
        public <T> Flux<T> executeAll(PreparedOperation operation, List<Arguments> rows, RowReader<T> reader) {
            return send(operation.text(), operation.text() + " x" + rows.size(), List.copyOf(rows), reader);
        }

        @Override
        public <T> Flux<List<T>> windows(
                PreparedOperation operation, Arguments arguments, RowReader<T> reader, int rows) {
            if (capability.queries().windowing() == Windowing.KEYSET) {
                throw new InternalException(ScriptedDriver.class, "windows of " + operation.text());
            }
            Flux<T> all = execute(operation, arguments, reader);
            return capability.queries().windowing() == Windowing.INTERLEAVED
                    ? all.buffer(rows)
                    // read to its end, so that nothing is open between two windows
                    : all.collectList().flatMapMany(Flux::fromIterable).buffer(rows);
        }

        private <T> Flux<T> send(String text, String logged, List<Arguments> rows, RowReader<T> reader) {
            return Flux.defer(() -> {
                calls.add(new Call(text, rows));
                Flux<T> answer = answer(text, logged).map(row -> reader.read(new ArgumentsRow(row)));
                return capability.queries().windowing() == Windowing.INTERLEAVED ? answer : alone(text, answer);
            });
        }

        /** One operation at a time: a second one is a defect of who asks for it. */
        private <T> Flux<T> alone(String text, Flux<T> answer) {
            if (!busy.compareAndSet(null, text)) {
                return Flux.error(new AssertionError(text + " is sent while rows are read of " + busy.get()));
            }
            return answer.doOnTerminate(() -> busy.set(null)).doOnCancel(() -> busy.set(null));
        }

        @Override
        public Mono<Void> begin(TransactionSettings settings) {
            return step("BEGIN");
        }

        @Override
        public Mono<Void> commit() {
            return step("COMMIT");
        }

        @Override
        public Mono<Void> rollback() {
            return step("ROLLBACK");
        }

        @Override
        public Mono<Void> savepoint(String name) {
            return step("SAVEPOINT " + name);
        }

        @Override
        public Mono<Void> releaseSavepoint(String name) {
            return step("RELEASE " + name);
        }

        @Override
        public Mono<Void> rollbackToSavepoint(String name) {
            return step("ROLLBACK TO " + name);
        }

        @Override
        public Mono<Void> close() {
            return Mono.defer(() -> {
                if (!closed.compareAndSet(false, true)) {
                    return Mono.empty();
                }
                open.decrementAndGet();
                return step("CLOSE");
            });
        }
    }
}
