package dev.weir.exec.session;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.exec.internal.operator.OnceMore;
import dev.weir.planner.plan.Program;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives each run a session of its own; a write of several operations also a transaction. A read whose connection is lost
 * before it has given anything runs once more.
 */
public final class OwnSession implements Scope {
    private final Driver driver;

    public OwnSession(Driver driver) {
        this.driver = driver;
    }

    @Override
    public <T> Flux<T> read(Program program, Function<Session, Flux<T>> run) {
        Flux<T> once = Flux.usingWhen(driver.open(AccessMode.READ), run, Closing::close);
        return OnceMore.of(once, ConnectionLostException.class::isInstance);
    }

    @Override
    public <T> Mono<T> readOne(Program program, Function<Session, Mono<T>> run) {
        Mono<T> once = Mono.usingWhen(driver.open(AccessMode.READ), run, Closing::close);
        return once.onErrorResume(ConnectionLostException.class, lost -> once);
    }

    @Override
    public <T> Mono<T> write(Program program, boolean atomic, Function<Session, Mono<T>> run) {
        return atomic ? inTransaction(run) : Mono.usingWhen(driver.open(AccessMode.WRITE), run, Closing::close);
    }

    @Override
    public <T> Mono<T> together(Function<Scope, Mono<T>> statements) {
        return inTransaction(session -> statements.apply(unit(session)));
    }

    @Override
    public <T> Mono<T> readTogether(Function<Scope, Mono<T>> statements) {
        Function<Session, Mono<T>> run = session -> statements.apply(unit(session));
        if (driver.capability().has(Feature.READ_ONLY_TRANSACTIONS)) {
            return inTransaction(AccessMode.READ, new TransactionSettings(Optional.empty(), true), run);
        }
        return Mono.usingWhen(driver.open(AccessMode.READ), run, Closing::close);
    }

    private UnitScope unit(Session session) {
        return new UnitScope(session, driver.capability(), program -> {});
    }

    /** Runs work in a transaction of its own with the database's default settings. */
    public <T> Mono<T> inTransaction(Function<Session, Mono<T>> work) {
        return inTransaction(AccessMode.WRITE, TransactionSettings.DEFAULT, work);
    }

    private <T> Mono<T> inTransaction(AccessMode mode, TransactionSettings settings, Function<Session, Mono<T>> work) {
        return AllOrNothing.one(
                driver.open(mode).map(session -> new SessionTransaction(session, settings)),
                transaction -> transaction.begin().then(Mono.defer(() -> work.apply(transaction.session()))),
                SessionTransaction::commit,
                SessionTransaction::rollback);
    }
}
