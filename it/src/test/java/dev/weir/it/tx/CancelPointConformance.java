package dev.weir.it.tx;

import static dev.weir.it.harness.Results.maybe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** A cancel as each operation in turn is sent: nothing of the work is kept, unless its commit was sent. */
final class CancelPointConformance {

    /** Runs work that is cancelled as it sends its n-th operation, counted from 0. */
    private static void cancelled(TestDb test, Publisher<?> work, int n) {
        Sinks.Empty<Void> cancel = Sinks.empty();
        AtomicInteger sent = new AtomicInteger();
        test.awaitRest();
        test.forget();
        test.fail(op -> {
            if (sent.getAndIncrement() == n) {
                cancel.tryEmitEmpty();
            }
            return Optional.empty();
        });
        maybe(Flux.from(work).takeUntilOther(cancel.asMono()).then());
        test.awaitRest();
        test.fail(op -> Optional.empty());
    }

    private static List<String> opsOf(TestDb test, Publisher<?> work) {
        test.awaitRest();
        test.forget();
        maybe(Flux.from(work).then());
        return test.ops();
    }

    @Conformance(requires = Feature.SAVEPOINTS)
    void inATransactionWithNestedOnes(TestDb test) {
        Bank bank = Bank.open(test);
        List<String> ops = opsOf(test, bank.nested(1, 2, 5));
        assertThat(ops).contains("SAVEPOINT", "RELEASE", "ROLLBACK TO").endsWith("COMMIT");

        for (int n = 0; n < ops.size(); n++) {
            long before = bank.balance(1);
            cancelled(test, bank.nested(1, 2, 5), n);
            List<String> sent = test.ops();

            assertThat(bank.balance(1))
                    .as("cancelled at operation %d, %s; sent %s", n, ops.get(n), sent)
                    .isEqualTo(sent.contains("COMMIT") ? before - 10 : before);
            bank.assertBalanced();
        }
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void inAStatementOfSeveralOperations(TestDb test) {
        Bank bank = Bank.open(test);
        List<String> ops = opsOf(test, bank.found(100, 7));
        assertThat(ops).containsExactly("BEGIN", "INSERT accounts", "INSERT entries", "COMMIT");
        long founded = 1;

        for (int n = 0; n < ops.size(); n++) {
            cancelled(test, bank.found(200 + n, 7), n);
            founded += test.ops().contains("COMMIT") ? 1 : 0;

            assertThat(maybe(bank.books()
                            .filter(account -> account.balance() == 0)
                            .count()))
                    .as("accounts founded, the last cancelled at %s", ops.get(n))
                    .contains(founded);
            bank.assertBalanced();
        }
    }

    /**
     * Reading stops, wherever it is: in the first rows or in the relations of a later window. A thread that is still about
     * to subscribe holds a cancel up until it goes on, so that now and then more is sent; never is it something else, and
     * it is not so each time.
     */
    @Conformance(requires = Feature.AUTO_INCREMENT)
    void inAQueryWithAnInclude(TestDb test) {
        Bank bank = Bank.open(test);
        List<String> ops = opsOf(test, bank.books());
        assertThat(ops).hasSizeGreaterThan(3);
        int stopped = 0;

        for (int n = 0; n < ops.size(); n++) {
            cancelled(test, bank.books(), n);
            List<String> sent = test.ops();

            assertThat(ops).as("sent until the cancel took effect").startsWith(sent.toArray(String[]::new));
            stopped += sent.size() == n + 1 ? 1 : 0;
        }
        assertThat(stopped)
                .as("cancels, the last one aside, that took effect at once")
                .isGreaterThan(1);
        bank.assertBalanced();
    }
}
