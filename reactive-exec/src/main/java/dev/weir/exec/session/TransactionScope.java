package dev.weir.exec.session;

import dev.weir.StatementRunner;
import dev.weir.Transaction;
import dev.weir.TransactionOptions;
import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Session;
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
import reactor.util.context.ContextView;

/**
 * A transaction under way, and what runs in it. Writes take turns; reads run whenever they are asked for. A nested
 * transaction is a savepoint and takes one turn of the outer one for as long as it is open.
 */
public final class TransactionScope implements Scope, Transaction {
    private final Session session;
    private final boolean readOnly;
    private final @Nullable TransactionScope outer;
    private final int depth;
    private final Object contextKey;
    private final Function<Scope, StatementRunner> runners;
    private final StatementRunner runner;
    private final Turns turns = new Turns();
    private volatile @Nullable String ended;

    private TransactionScope(
            Session session,
            boolean readOnly,
            @Nullable TransactionScope outer,
            int depth,
            Object contextKey,
            Function<Scope, StatementRunner> runners) {
        this.session = session;
        this.readOnly = readOnly;
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
            Session session, boolean readOnly, Object contextKey, Function<Scope, StatementRunner> runners) {
        return new TransactionScope(session, readOnly, null, 0, contextKey, runners);
    }

    /** Returns the transaction that the context of a subscription is in. */
    static Optional<TransactionScope> current(ContextView context, Object contextKey) {
        return context.getOrEmpty(contextKey);
    }

    /** Says that the transaction is over; what is run in it from now on is refused. */
    void end(String how) {
        ended = how;
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
            return Mono.usingWhen(
                    turns.take(), turn -> atomic ? inSavepoint(run) : run.apply(session), Turns.Turn::end);
        });
    }

    @Override
    public <T> Mono<T> transaction(TransactionOptions options, Function<? super Transaction, ? extends Mono<T>> work) {
        return Mono.deferContextual(context -> {
            requireOpen();
            requireNotInside(context);
            return Mono.usingWhen(turns.take(), turn -> nested(work), Turns.Turn::end);
        });
    }

    @Override
    public <T> Flux<T> transactionMany(
            TransactionOptions options, Function<? super Transaction, ? extends Flux<T>> work) {
        return Flux.deferContextual(context -> {
            requireOpen();
            requireNotInside(context);
            return Flux.usingWhen(turns.take(), turn -> nestedMany(work), Turns.Turn::end);
        });
    }

    private <T> Mono<T> nested(Function<? super Transaction, ? extends Mono<T>> work) {
        return Mono.usingWhen(
                inner(),
                savepoint -> savepoint
                        .mark()
                        .then(Mono.defer(() -> work.apply(savepoint.scope)))
                        .contextWrite(context -> context.put(contextKey, savepoint.scope)),
                Savepoint::release,
                (savepoint, error) -> savepoint.rollback(),
                Savepoint::rollback);
    }

    private <T> Flux<T> nestedMany(Function<? super Transaction, ? extends Flux<T>> work) {
        return Flux.usingWhen(
                inner(),
                savepoint -> savepoint
                        .mark()
                        .thenMany(Flux.defer(() -> work.apply(savepoint.scope)))
                        .contextWrite(context -> context.put(contextKey, savepoint.scope)),
                Savepoint::release,
                (savepoint, error) -> savepoint.rollback(),
                Savepoint::rollback);
    }

    private <T> Mono<T> inSavepoint(Function<Session, Mono<T>> run) {
        return Mono.usingWhen(
                inner(),
                savepoint -> savepoint.mark().then(Mono.defer(() -> run.apply(session))),
                Savepoint::release,
                (savepoint, error) -> savepoint.rollback(),
                Savepoint::rollback);
    }

    private Mono<Savepoint> inner() {
        return Mono.fromSupplier(() -> new Savepoint(
                new TransactionScope(session, readOnly, this, depth + 1, contextKey, runners), "weir_" + (depth + 1)));
    }

    /** A part of a transaction that can be undone. Used by one run. */
    private static final class Savepoint {
        private final TransactionScope scope;
        private final String name;
        private volatile boolean marked;

        Savepoint(TransactionScope scope, String name) {
            this.scope = scope;
            this.name = name;
        }

        Mono<Void> mark() {
            return scope.session.savepoint(name).doOnSuccess(done -> marked = true);
        }

        Mono<Void> release() {
            scope.end("nested and has completed");
            return scope.session.releaseSavepoint(name);
        }

        Mono<Void> rollback() {
            scope.end("nested and was rolled back");
            return marked ? scope.session.rollbackToSavepoint(name) : Mono.empty();
        }
    }

    private void requireOpen() {
        for (TransactionScope scope = this; scope != null; scope = scope.outer) {
            String how = scope.ended;
            if (how != null) {
                throw new TransactionEndedException("the transaction was " + how
                        + "; run the statement inside the function given to transaction()");
            }
        }
    }

    private void requireWritable(Program program) {
        if (readOnly && program.access() == AccessMode.WRITE) {
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
