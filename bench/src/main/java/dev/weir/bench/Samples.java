package dev.weir.bench;

import dev.weir.Many;
import dev.weir.bench.model.Account;
import dev.weir.bench.model.AccountCreate;
import dev.weir.bench.model.Accounts;
import dev.weir.core.value.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Made-up accounts: the same ones in each run. */
public final class Samples {
    private static final int CITIES = 97;
    private static final int AGES = 80;
    private static final double CENTS = 100;

    private Samples() {}

    /** Returns accounts with the keys from 1 to {@code count}; every tenth has no city. */
    public static List<Account> accounts(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(Samples::account).toList();
    }

    static Account account(long id) {
        return new Account(
                id,
                email(id),
                "Name of " + id,
                city(id),
                (int) (id % AGES),
                id % 2 == 0,
                id / CENTS,
                id * 3,
                Many.unloaded("Account.purchases"));
    }

    /** Returns what creates an account with the values of another, but for the key. */
    public static AccountCreate create(Account account) {
        return Accounts.create()
                .email(account.email())
                .name(account.name())
                .age(account.age())
                .active(account.active())
                .balance(account.balance())
                .visits(account.visits())
                .city(account.city());
    }

    static String email(long id) {
        return "account" + id + "@example.org";
    }

    private static @Nullable String city(long id) {
        return id % 10 == 0 ? null : "City " + id % CITIES;
    }

    /** Returns an account as a row of values. */
    static Arguments row(Account account) {
        return new Arguments.Builder(8)
                .integer(account.id())
                .object(account.email())
                .object(account.name())
                .object(account.city())
                .integer(account.age())
                .bool(account.active())
                .real(account.balance())
                .integer(account.visits())
                .build();
    }

    /** Returns the values of an account as JDBC takes them. */
    static List<@Nullable Object> values(Account account) {
        return Arrays.asList(
                account.id(),
                account.email(),
                account.name(),
                account.city(),
                account.age(),
                account.active() ? 1 : 0,
                account.balance(),
                account.visits());
    }
}
