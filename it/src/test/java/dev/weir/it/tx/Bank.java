package dev.weir.it.tx;

import static dev.weir.it.harness.Results.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.Executor;
import dev.weir.TransactionOptions;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.bank.Account;
import dev.weir.it.shapes.tx.bank.AccountModel;
import dev.weir.it.shapes.tx.bank.Accounts;
import dev.weir.it.shapes.tx.bank.Entries;
import dev.weir.it.shapes.tx.bank.Entry;
import java.util.List;
import java.util.stream.LongStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts between which money moves; the sum of all balances and that of all entries never change. */
public record Bank(Database db) {
    public static final int ACCOUNTS = 10;
    private static final long BALANCE = 1_000;

    /** Opens a bank whose books are read in small windows. */
    public static Bank open(TestDb test) {
        return opened(test.window(3).open(AccountModel.INSTANCE));
    }

    /** Opens the accounts of a bank whose tables are empty. */
    public static Bank opened(Database db) {
        all(Accounts.createMany(LongStream.range(0, ACCOUNTS)
                        .mapToObj(id -> Accounts.create().id(id).balance(BALANCE))
                        .toList())
                .exec(db));
        return new Bank(db);
    }

    /** Accounts are written in the order of their numbers, so that no two transfers wait for each other. */
    public Mono<Void> transfer(Executor executor, long from, long to, long amount) {
        return executor.transaction(tx -> from < to
                ? move(tx, from, -amount).then(move(tx, to, amount))
                : move(tx, to, amount).then(move(tx, from, -amount)));
    }

    private static Mono<Void> move(Executor executor, long account, long amount) {
        return Accounts.byId(account)
                .update()
                .balance(balance -> balance.plus(amount))
                .exec(executor)
                .then(Entries.create().amount(amount).accountId(account).exec(executor))
                .then();
    }

    /** Two nested transfers, of which the second is undone, and a third after them. */
    public Mono<Void> nested(long from, long to, long amount) {
        return db.transaction(tx -> transfer(tx, from, to, amount)
                .then(tx.transaction(inner -> move(inner, from, amount).then(Undo.<Void>it()))
                        .onErrorComplete(Undo.class))
                .then(transfer(tx, from, to, amount)));
    }

    /** Two entries in one statement. */
    public Flux<Entry> book(long from, long to, long amount) {
        return Entries.createMany(List.of(
                        Entries.create().amount(-amount).accountId(from),
                        Entries.create().amount(amount).accountId(to)))
                .exec(db);
    }

    /** An account and its entries in one statement of several operations. */
    public Mono<Account> found(long id, long amount) {
        return Accounts.create()
                .id(id)
                .balance(0)
                .entries(Entries.create().amount(amount), Entries.create().amount(-amount))
                .exec(db);
    }

    /** A transfer and the accounts after it, in one transaction: who does not take all of them undoes it. */
    public Flux<Account> statement(long from, long to, long amount) {
        return db.transactionMany(
                tx -> transfer(tx, from, to, amount).thenMany(Accounts.all().fetch(tx)));
    }

    public Flux<Account> books() {
        return Accounts.all().include(account -> account.entries()).fetch(db);
    }

    /** Adds the balances up, all as they are at one moment. */
    public Mono<Long> total() {
        return db.transaction(TransactionOptions.defaults().readOnly(), this::sum);
    }

    /** Adds the balances up by one statement. */
    public Mono<Long> sum(Executor executor) {
        return Accounts.all().fetch(executor).reduce(0L, (sum, account) -> sum + account.balance());
    }

    public long balance(long account) {
        return all(Accounts.byId(account).fetch(db)).get(0).balance();
    }

    /** Checks that money was neither made nor lost, and that the books agree with the balances. */
    public void assertBalanced() {
        List<Account> accounts = all(books());
        assertThat(accounts.stream().mapToLong(Account::balance).sum())
                .as("sum of balances")
                .isEqualTo(expectedTotal());
        assertThat(accounts.stream()
                        .flatMap(account -> account.entries().stream())
                        .mapToLong(Entry::amount)
                        .sum())
                .as("sum of entries")
                .isZero();
    }

    public static long expectedTotal() {
        return ACCOUNTS * BALANCE;
    }
}
