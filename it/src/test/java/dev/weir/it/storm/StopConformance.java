package dev.weir.it.storm;

import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Awaiting;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Place;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.bank.Accounts;
import dev.weir.it.tx.Bank;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.parallel.Isolated;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A statement that would not end by itself is stopped where it runs, and its connection is used again. */
@Isolated("looks at a server as a whole, which others keep busy")
final class StopConformance {
    private static final Duration SOON = Duration.ofMillis(200);

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void inATransaction(TestDb test) {
        Bank bank = Bank.open(test.connections(2));
        Disposable holder = holding(bank, 1);

        failure(TimeoutException.class, bank.transfer(bank.db(), 1, 2, 5).timeout(SOON));
        assertStopped(test);

        holder.dispose();
        done(bank.transfer(bank.db(), 1, 2, 5));
        bank.assertBalanced();
        test.pool().ifPresent(pool -> assertThat(pool.discarded()).isZero());
    }

    @Conformance(requires = Feature.SAVEPOINTS, where = Place.ROW_LOCKS)
    void inANestedTransactionTheOuterOneGoesOn(TestDb test) {
        Bank bank = Bank.open(test.connections(2));
        Disposable holder = holding(bank, 1);

        done(bank.db().transaction(tx -> bank.transfer(tx, 2, 3, 5)
                .then(bank.transfer(tx, 4, 1, 5).timeout(SOON).onErrorComplete(TimeoutException.class))
                .then(bank.transfer(tx, 2, 3, 5))));

        assertThat(bank.balance(3)).isEqualTo(1_010);
        holder.dispose();
        bank.assertBalanced();
        test.pool().ifPresent(pool -> assertThat(pool.discarded()).isZero());
    }

    /** One session is still in its transaction: the one that is waited for. */
    private static void assertStopped(TestDb test) {
        test.server()
                .ifPresent(server -> Awaiting.untilAsserted(
                        TestDb.PATIENCE, () -> assertThat(server.busy()).hasSize(1)));
    }

    /** Changes an account in a transaction that stays open. */
    private static Disposable holding(Bank bank, long account) {
        Sinks.Empty<Void> changed = Sinks.empty();
        Disposable holder = bank.db()
                .transaction(tx -> Accounts.byId(account)
                        .update()
                        .balance(0)
                        .exec(tx)
                        .doOnSuccess(updated -> changed.tryEmitEmpty())
                        .then(Mono.never()))
                .subscribe();
        only(changed.asMono().thenReturn(true));
        return holder;
    }
}
