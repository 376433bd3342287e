package dev.weir.exec.session;

import dev.weir.StatementRunner;
import dev.weir.Transaction;
import dev.weir.TransactionOptions;
import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
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
    private final Shared shared;
    private final StatementRunner runner;
    private final Turns turns = new Turns();
    private volatile @Nullable String ended;
    private volatile @Nullable Throwable doubt;

    private TransactionScope(
            Session session, TransactionSettings settings, @Nullable TransactionScope outer, int depth, Shared shared) {
        this.session = session;
        this.settings = settings;
        this.outer = outer;
        this.depth = depth;
        this.shared = shared;
        this.runner = shared.runners().apply(this);
    }

    /**
     * What all transactions of one database share.
     *
     * @param capability what the database can do
     * @param contextKey under which the current transaction is found in the Reactor context
     * @param runners makes what runs statements in a scope
     */
    record Shared(Capability capability, Object contextKey, Function<Scope, StatementRunner> runners) {}

    /** Returns the outermost transaction of a session. */
    static TransactionScope of(Session session, TransactionSettings settings, Shared shared) {
        return new TransactionScope(session, settings, null, 0, shared);
    }

    /** Returns the transaction that the context of a subscription is in. */
    static Optional<TransactionScope> current(ContextView context, Object contextKey) {
        return context.getOrEmpty(contextKey);
    }

    /** Returns a context in which this transaction is the current one. */
    Context enter(Context context) {
        return context.put(shared.contextKey(), this);
    }

    /** Says that the transaction is over; what is run in it from now on is refused. */
    void end(String how) {
        ended = how;
    }

    /** Says that a part could not be undone, and why: the transaction holds what it should not hold. */
    void leaveInDoubt(Throwable why) {
        doubt = why;
    }

    /**
     * Completes if the transaction can be kept, after what is being undone in it. Fails with a
     * {@code TransactionEndedException} if a part of it could not be undone.
     */
    Mono<Void> whole() {
        return turns.settled().then(Mono.fromRunnable(this::requireWhole));
    }

    private void requireWhole() {
        Throwable why = doubt;
        if (why != null) {
            throw new TransactionEndedException(
                    "a part of the transaction could not be undone, so nothing of it is kept; run all of it again",
                    why);
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
                    : Mono.usingWhen(turns.take(), turn -> inTurn(run), turn -> Mono.fromRunnable(turn::end));
        });
    }

    @Override
    public <T> Mono<T> together(Function<Scope, Mono<T>> writes) {
        return Mono.deferContextual(context -> {
            requireOpen();
            requireNotInside(context);
            return inSavepoint(
                    session -> writes.apply(new UnitScope(session, shared.capability(), this::requireWritable)));
        });
    }

    @Override
    public <T> Mono<T> readTogether(Function<Scope, Mono<T>> statements) {
        return Mono.defer(() -> statements.apply(this));
    }

    /** The transaction may have ended while the write waited. */
    private <T> Mono<T> inTurn(Function<Session, Mono<T>> run) {
        requireOpen();
        return run.apply(session);
    }

    private <T> Mono<T> inSavepoint(Function<Session, Mono<T>> run) {
        requireSavepoints("a write of several operations inside of a transaction");
        return AllOrNothing.one(
                savepoint(),
                savepoint -> savepoint.mark().then(Mono.defer(() -> run.apply(session))),
                Savepoint::keep,
                Savepoint::undo);
    }

    @Override
    public <T> Mono<T> transaction(TransactionOptions options, Function<? super Transaction, ? extends Mono<T>> work) {
        return Mono.deferContextual(context -> {
            requireOpen();
            requireNotInside(context);
            return AllOrNothing.one(
                    nested(options),
                    nested -> nested.savepoint()
                            .mark()
                            .then(Mono.defer(() -> work.apply(nested.scope())))
                            .contextWrite(nested::enter),
                    NestedTransaction::keep,
                    NestedTransaction::undo);
        });
    }

    @Override
    public <T> Flux<T> transactionMany(
            TransactionOptions options, Function<? super Transaction, ? extends Flux<T>> work) {
        return Flux.deferContextual(context -> {
            requireOpen();
            requireNotInside(context);
            return AllOrNothing.many(
                    nested(options).doOnNext(nested -> nested.savepoint().stream()),
                    nested -> nested.savepoint()
                            .mark()
                            .thenMany(Flux.defer(() -> work.apply(nested.scope())))
                            .contextWrite(nested::enter),
                    NestedTransaction::keep,
                    NestedTransaction::undo);
        });
    }

    /** A nested transaction may promise not to write, but the isolation is that of the outermost one. */
    private Mono<NestedTransaction> nested(TransactionOptions options) {
        requireSavepoints("a nested transaction");
        options.isolation().ifPresent(this::requireIsolation);
        TransactionSettings inside =
                new TransactionSettings(settings.isolation(), settings.readOnly() || options.isReadOnly());
        return savepoint()
                .map(savepoint -> new NestedTransaction(
                        savepoint, new TransactionScope(session, inside, this, depth + 1, shared)));
    }

    private Mono<Savepoint> savepoint() {
        return turns.take().map(turn -> new Savepoint(session, this, "weir_" + (depth + 1), turn));
    }

    private void requireSavepoints(String construct) {
        shared.capability().require(Feature.SAVEPOINTS, construct, "run it in a transaction of its own");
    }

    /** Checks that the outermost transaction has at least a level, be it named or the database's default. */
    private void requireIsolation(Isolation wanted) {
        Isolation given =
                settings.isolation().orElse(shared.capability().transactions().defaultIsolation());
        if (given.compareTo(wanted) < 0) {
            throw new InvalidStatementException(List.of(new Finding(
                    "nested transaction",
                    "asks for isolation " + wanted + ", while the outermost one has " + given,
                    "ask for it there")));
        }
    }

    /**
     * Checks that statements may run here.
     *
     * @throws TransactionEndedException if this transaction or one around it has ended or cannot be kept
     */
    void requireOpen() {
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
        TransactionScope current = current(context, shared.contextKey()).orElse(this);
        for (TransactionScope scope = current.outer; scope != null; scope = scope.outer) {
            if (scope == this) {
                throw new TransactionEndedException(
                        "a nested transaction is open; use the one that was given to its function");
            }
        }
    }
}
