package dev.weir.exec.testing;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.value.Arguments;
import dev.weir.sql.clause.SqlSerializer;
import dev.weir.sql.dialect.SqliteDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A driver that writes down what it is asked and answers from a script. */
public final class ScriptedDriver implements Driver {
    private final Capability capability;
    private final List<String> log = new ArrayList<>();
    private Function<String, Flux<Arguments>> script = text -> Flux.empty();
    private int open;
    private int prepared;

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

    /** Returns how many sessions are on loan. */
    public int open() {
        return open;
    }

    /** Returns how many operations were prepared. */
    public int prepared() {
        return prepared;
    }

    @Override
    public Capability capability() {
        return capability;
    }

    @Override
    public PreparedOperation prepare(Operation operation) {
        prepared++;
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
            public String visitCreateTable(Operation.CreateTable create) {
                return "CREATE " + create.table().id();
            }

            @Override
            public String visitDropTable(Operation.DropTable drop) {
                return "DROP " + drop.table().id();
            }
        });
    }

    private record Prepared(Operation operation, String text) implements PreparedOperation {}

    @Override
    public Mono<Session> open(AccessMode mode) {
        return Mono.fromSupplier(() -> {
            log.add("OPEN " + mode);
            open++;
            return new ScriptedSession();
        });
    }

    @Override
    public Mono<Void> close() {
        return step("CLOSE DRIVER");
    }

    private Mono<Void> step(String what) {
        return Mono.defer(() -> {
            log.add(what);
            return script.apply(what).then();
        });
    }

    private final class ScriptedSession implements Session {
        private boolean closed;

        @Override
        public <T> Flux<T> execute(PreparedOperation operation, Arguments arguments, RowReader<T> reader) {
            return Flux.defer(() -> {
                log.add(operation.text());
                return script.apply(operation.text()).map(row -> reader.read(new ArgumentsRow(row)));
            });
        }

        @Override
        public <T> Flux<T> executeAll(PreparedOperation operation, List<Arguments> rows, RowReader<T> reader) {
            return Flux.defer(() -> {
                log.add(operation.text() + " x" + rows.size());
                return script.apply(operation.text()).map(row -> reader.read(new ArgumentsRow(row)));
            });
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
            return Mono.fromRunnable(() -> {
                if (!closed) {
                    closed = true;
                    open--;
                    log.add("CLOSE");
                }
            });
        }
    }
}
