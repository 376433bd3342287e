package dev.weir.exec.session;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.planner.plan.Program;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives each run a session of its own; a write of several operations also a transaction. */
public final class OwnSession implements Scope {
    private final Driver driver;

    public OwnSession(Driver driver) {
        this.driver = driver;
    }

    @Override
    public <T> Flux<T> read(Program program, Function<Session, Flux<T>> run) {
        return Flux.usingWhen(driver.open(AccessMode.READ), run, Session::close);
    }

    @Override
    public <T> Mono<T> readOne(Program program, Function<Session, Mono<T>> run) {
        return Mono.usingWhen(driver.open(AccessMode.READ), run, Session::close);
    }

    @Override
    public <T> Mono<T> write(Program program, boolean atomic, Function<Session, Mono<T>> run) {
        return atomic ? inTransaction(run) : Mono.usingWhen(driver.open(AccessMode.WRITE), run, Session::close);
    }

    /** Runs work in a transaction of its own with the database's default settings. */
    public <T> Mono<T> inTransaction(Function<Session, Mono<T>> work) {
        return Mono.usingWhen(
                driver.open(AccessMode.WRITE)
                        .map(session -> new SessionTransaction(session, TransactionSettings.DEFAULT)),
                transaction -> transaction.begin().then(Mono.defer(() -> work.apply(transaction.session()))),
                SessionTransaction::commit,
                (transaction, error) -> transaction.rollback(),
                SessionTransaction::rollback);
    }
}
