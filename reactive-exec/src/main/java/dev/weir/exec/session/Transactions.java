package dev.weir.exec.session;

import dev.weir.NPlusOne;
import dev.weir.StatementRunner;
import dev.weir.Transaction;
import dev.weir.TransactionOptions;
import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.error.Missing;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.error.WeirException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;
import reactor.util.retry.Retry;

/** Opens the transactions of one database. */
public final class Transactions {
    private final Driver driver;
    private final TransactionScope.Shared shared;

    /**
     * Creates it.
     *
     * @param runners makes what runs statements in a scope
     */
    public Transactions(Driver driver, Function<Scope, StatementRunner> runners) {
        this.driver = driver;
        this.shared = new TransactionScope.Shared(driver.capability(), new Object(), runners);
    }

    /** Returns where statements of a subscription run: in the transaction it is in, or each in a session of its own. */
    public Scope scope(ContextView context, Scope own) {
        return TransactionScope.current(context, shared.contextKey())
                .<Scope>map(scope -> scope)
                .orElse(own);
    }

    /** Runs work in a transaction, nested if the subscription is in one. */
    public <T> Mono<T> run(TransactionOptions options, Function<? super Transaction, ? extends Mono<T>> work) {
        return Mono.deferContextual(context -> TransactionScope.current(context, shared.contextKey())
                .map(outer -> outer.transaction(options, work))
                .orElseGet(() -> outermost(options, work)));
    }

    /** Like {@link #run}, for work that gives several results. */
    public <T> Flux<T> runMany(TransactionOptions options, Function<? super Transaction, ? extends Flux<T>> work) {
        return Flux.deferContextual(context -> TransactionScope.current(context, shared.contextKey())
                .map(outer -> outer.transactionMany(options, work))
                .orElseGet(() -> outermostMany(options, work)));
    }

    private <T> Mono<T> outermost(TransactionOptions options, Function<? super Transaction, ? extends Mono<T>> work) {
        requireSupported(options);
        Mono<T> once = AllOrNothing.one(
                open(options),
                open -> open.begin()
                        .then(Mono.defer(() -> work.apply(open.scope)))
                        .contextWrite(open.scope::enter)
                        .contextWrite(NPlusOne::scoped),
                Open::commit,
                Open::rollback);
        return options.retries() == 0 ? once : once.retryWhen(retry(options));
    }

    private <T> Flux<T> outermostMany(
            TransactionOptions options, Function<? super Transaction, ? extends Flux<T>> work) {
        requireSupported(options);
        Flux<T> once = AllOrNothing.many(
                open(options),
                open -> open.begin()
                        .thenMany(Flux.defer(() -> work.apply(open.scope)))
                        .contextWrite(open.scope::enter)
                        .contextWrite(NPlusOne::scoped),
                Open::commit,
                Open::rollback);
        return options.retries() == 0 ? once : once.retryWhen(retry(options));
    }

    private static Retry retry(TransactionOptions options) {
        return Retry.max(options.retries())
                .filter(error ->
                        error instanceof WeirException known && known.code().isRetryable())
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }

    private Mono<Open> open(TransactionOptions options) {
        AccessMode mode = options.isReadOnly() ? AccessMode.READ : AccessMode.WRITE;
        TransactionSettings settings = new TransactionSettings(options.isolation(), options.isReadOnly());
        return driver.open(mode).map(session -> new Open(session, settings, shared));
    }

    /** A transaction with its session. Used by one run. */
    private static final class Open {
        private final SessionTransaction transaction;
        private final TransactionScope scope;

        Open(Session session, TransactionSettings settings, TransactionScope.Shared shared) {
            this.transaction = new SessionTransaction(session, settings);
            this.scope = TransactionScope.of(session, settings, shared);
        }

        Mono<Void> begin() {
            return transaction.begin();
        }

        Mono<Void> commit() {
            scope.end("committed");
            return scope.whole()
                    .onErrorResume(error -> transaction.rollback().then(Mono.error(error)))
                    .then(Mono.defer(transaction::commit));
        }

        Mono<Void> rollback() {
            scope.end("rolled back");
            return transaction.rollback();
        }
    }

    private void requireSupported(TransactionOptions options) {
        Capability capability = driver.capability();
        List<Missing> missing = new ArrayList<>();
        if (!capability.has(Feature.INTERACTIVE_TRANSACTIONS)) {
            missing.add(new Missing(
                    "a transaction",
                    Feature.INTERACTIVE_TRANSACTIONS.name(),
                    "write what belongs together by batch(...) or by one statement, under a condition where it"
                            + " depends on what is there"));
        } else {
            if (options.isReadOnly() && !capability.has(Feature.READ_ONLY_TRANSACTIONS)) {
                missing.add(new Missing(
                        "a read-only transaction", Feature.READ_ONLY_TRANSACTIONS.name(), "leave readOnly() out"));
            }
            options.isolation()
                    .filter(level -> !capability.transactions().isolations().contains(level))
                    .ifPresent(level -> missing.add(new Missing(
                            "a transaction of isolation " + level,
                            "ISOLATION_" + level,
                            "ask for one of " + capability.transactions().isolations())));
        }
        if (!missing.isEmpty()) {
            throw new UnsupportedByDatabaseException(capability.driver(), missing);
        }
    }
}
