package dev.weir.exec.session;

import dev.weir.StatementRunner;
import dev.weir.Transaction;
import dev.weir.TransactionOptions;
import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.error.Finding;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.TransactionEndedException;
import dev.weir.planner.plan.Program;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * A transaction under way, and what runs in it. Writes take turns; reads run whenever they are asked for. A nested
 * transaction is a savepoint and takes one turn of the outer one for as long as it is open.
 */
public final class TransactionScope implements Scope, Transaction {
    private final Session session;
    private final TransactionSettings settings;
    private final @Nullable TransactionScope outer;
    private final int depth;
    private final Object contextKey;
    private final Function<Scope, StatementRunner> runners;
    private final StatementRunner runner;
    private final Turns turns = new Turns();
    private volatile @Nullable String ended;
    private volatile boolean inDoubt;

    private TransactionScope(
            Session session,
            TransactionSettings settings,
            @Nullable TransactionScope outer,
            int depth,
            Object contextKey,
            Function<Scope, StatementRunner> runners) {
        this.session = session;
        this.settings = settings;
        this.outer = outer;
        this.depth = depth;
        this.contextKey = contextKey;
        this.runners = runners;
        this.runner = runners.apply(this);
    }

    /**
     * Returns the outermost transaction of a session.
     *
     * @param contextKey under which the transaction is found in the Reactor context
     * @param runners makes what runs statements in a scope
     */
    static TransactionScope of(
            Session session,
            TransactionSettings settings,
            Object contextKey,
            Function<Scope, StatementRunner> runners) {
        return new TransactionScope(session, settings, null, 0, contextKey, runners);
    }

    /** Returns the transaction that the context of a subscription is in. */
    static Optional<TransactionScope> current(ContextView context, Object contextKey) {
        return context.getOrEmpty(contextKey);
    }

    /** Returns a context in which this transaction is the current one. */
    Context enter(Context context) {
        return context.put(contextKey, this);
    }

    /** Says that the transaction is over; what is run in it from now on is refused. */
    void end(String how) {
        ended = how;
    }

    /** Says that this nested transaction could not be undone: the one around it holds a part that it should not hold. */
    void leaveInDoubt() {
        if (outer != null) {
            outer.inDoubt = true;
        }
    }

    /**
     * Checks that the transaction can be kept.
     *
     * @throws TransactionEndedException if a nested one could not be undone
     */
    void requireWhole() {
        if (inDoubt) {
            throw new TransactionEndedException(
                    "a nested transaction could not be undone, so nothing of the outer one is kept; run all of it again");
        }
    }

    @Override
    public StatementRunner statements() {
        return runner;
    }

    @Override
    public <T> Flux<T> read(Program program, Function<Session, Flux<T>> run) {
        return Flux.defer(() -> {
            requireOpen();
            return run.apply(session);
        });
    }

    @Override
    public <T> Mono<T> readOne(Program program, Function<Session, Mono<T>> run) {
        return Mono.defer(() -> {
            requireOpen();
            return run.apply(session);
        });
    }

    @Override
    public <T> Mono<T> write(Program program, boolean atomic, Function<Session, Mono<T>> run) {
        return Mono.deferContextual(context -> {
            requireOpen();
            requireWritable(program);
            requireNotInside(context);
            return atomic
                    ? inSavepoint(run)
                    : Mono.usingWhen(turns.take(), turn -> run.apply(session), turn -> Mono.fromRunnable(turn::end));
        });
    }

    private <T> Mono<T> inSavepoint(Function<Session, Mono<T>> run) {
        return AllOrNothing.one(
                savepoint(settings),
                savepoint -> savepoint.mark().then(Mono.defer(() -> run.apply(session))),
                Savepoint::release,
                Savepoint::rollback);
    }

    @Override
    public <T> Mono<T> transaction(TransactionOptions options, Function<? super Transaction, ? extends Mono<T>> work) {
        return Mono.deferContextual(context -> {
            requireOpen();
            requireNotInside(context);
            return AllOrNothing.one(
                    savepoint(nested(options)),
                    savepoint -> savepoint
                            .mark()
                            .then(Mono.defer(() -> work.apply(savepoint.scope())))
                            .contextWrite(savepoint::enter),
                    Savepoint::release,
                    Savepoint::rollback);
        });
    }

    @Override
    public <T> Flux<T> transactionMany(
            TransactionOptions options, Function<? super Transaction, ? extends Flux<T>> work) {
        return Flux.deferContextual(context -> {
            requireOpen();
            requireNotInside(context);
            return AllOrNothing.many(
                    savepoint(nested(options)),
                    savepoint -> savepoint
                            .mark()
                            .thenMany(Flux.defer(() -> work.apply(savepoint.scope())))
                            .contextWrite(savepoint::enter),
                    Savepoint::release,
                    Savepoint::rollback);
        });
    }

    private Mono<Savepoint> savepoint(TransactionSettings inside) {
        return turns.take()
                .map(turn -> new Savepoint(
                        session,
                        new TransactionScope(session, inside, this, depth + 1, contextKey, runners),
                        "weir_" + (depth + 1),
                        turn));
    }

    /** A nested transaction may promise not to write, but the isolation is that of the outermost one. */
    private TransactionSettings nested(TransactionOptions options) {
        options.isolation().ifPresent(this::requireIsolation);
        return new TransactionSettings(settings.isolation(), settings.readOnly() || options.isReadOnly());
    }

    private void requireIsolation(Isolation wanted) {
        if (settings.isolation().filter(level -> level.compareTo(wanted) >= 0).isEmpty()) {
            throw new InvalidStatementException(List.of(new Finding(
                    "nested transaction",
                    "asks for isolation " + wanted + ", with which the outermost one was not begun",
                    "ask for it there")));
        }
    }

    private void requireOpen() {
        for (TransactionScope scope = this; scope != null; scope = scope.outer) {
            scope.requireWhole();
            String how = scope.ended;
            if (how != null) {
                throw new TransactionEndedException("the transaction was " + how
                        + "; run the statement inside the function given to transaction()");
            }
        }
    }

    private void requireWritable(Program program) {
        if (settings.readOnly() && program.access() == AccessMode.WRITE) {
            throw new InvalidStatementException(List.of(new Finding(
                    "statement about " + program.statement().model(),
                    "writes in a read-only transaction",
                    "leave readOnly() out of its options")));
        }
    }

    /** Waiting for a turn inside a nested transaction that holds it would never end. */
    private void requireNotInside(ContextView context) {
        TransactionScope current = current(context, contextKey).orElse(this);
        for (TransactionScope scope = current.outer; scope != null; scope = scope.outer) {
            if (scope == this) {
                throw new TransactionEndedException(
                        "a nested transaction is open; use the one that was given to its function");
            }
        }
    }
}
