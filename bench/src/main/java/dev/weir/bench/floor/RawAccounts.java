package dev.weir.bench.floor;

import dev.weir.Many;
import dev.weir.bench.model.Account;
import dev.weir.bench.model.Purchase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Statements about accounts, prepared once and mapped by hand. For the thread of their connection only. */
public final class RawAccounts {
    /** The columns of an account, in the order of its record. */
    public static final String COLUMNS =
            "\"id\", \"email\", \"name\", \"city\", \"age\", \"active\", \"balance\", \"visits\"";

    private static final Many<Purchase> UNLOADED = Many.unloaded("Account.purchases");

    private final Connection jdbc;
    private final PreparedStatement byId;
    private final PreparedStatement byEmail;
    private final PreparedStatement all;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement deleteAll;

    public RawAccounts(Connection jdbc) throws SQLException {
        String select = "SELECT " + COLUMNS + " FROM \"accounts\"";
        this.jdbc = jdbc;
        this.byId = jdbc.prepareStatement(select + " WHERE \"id\" = ? LIMIT 1");
        this.byEmail = jdbc.prepareStatement(select + " WHERE \"email\" = ? LIMIT 1");
        this.all = jdbc.prepareStatement(select);
        this.insert = jdbc.prepareStatement("INSERT INTO \"accounts\" (\"email\", \"name\", \"city\", \"age\","
                + " \"active\", \"balance\", \"visits\") VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING \"id\"");
        this.update = jdbc.prepareStatement("UPDATE \"accounts\" SET \"visits\" = ? WHERE \"id\" = ?");
        this.deleteAll = jdbc.prepareStatement("DELETE FROM \"accounts\"");
    }

    public @Nullable Account byId(long id) throws SQLException {
        byId.setLong(1, id);
        return one(byId);
    }

    public @Nullable Account byEmail(String email) throws SQLException {
        byEmail.setString(1, email);
        return one(byEmail);
    }

    private static @Nullable Account one(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? read(rows, UNLOADED) : null;
        }
    }

    /** Hands every account to {@code each}. */
    public void forEach(Consumer<Account> each) throws SQLException {
        try (ResultSet rows = all.executeQuery()) {
            while (rows.next()) {
                each.accept(read(rows, UNLOADED));
            }
        }
    }

    /** Hands every account with its purchases to {@code each}, {@code window} accounts read at a time. */
    public void forEachWithPurchases(int window, RawPurchases purchases, Consumer<Account> each) throws SQLException {
        try (ResultSet rows = all.executeQuery()) {
            List<Account> read = new ArrayList<>(window);
            while (rows.next()) {
                read.add(read(rows, UNLOADED));
                if (read.size() == window) {
                    purchases.into(read).forEach(each);
                    read.clear();
                }
            }
            purchases.into(read).forEach(each);
        }
    }

    /** Inserts an account and returns it with the key that the database made. */
    public Account insert(Account account) throws SQLException {
        insert.setString(1, account.email());
        insert.setString(2, account.name());
        insert.setString(3, account.city());
        insert.setInt(4, account.age());
        insert.setInt(5, account.active() ? 1 : 0);
        insert.setDouble(6, account.balance());
        insert.setLong(7, account.visits());
        try (ResultSet key = insert.executeQuery()) {
            key.next();
            return withId(account, key.getLong(1));
        }
    }

    /** Sets the visits of an account and returns the account with them. */
    public Account updateVisits(Account account, long visits) throws SQLException {
        update.setLong(1, visits);
        update.setLong(2, account.id());
        if (update.executeUpdate() != 1) {
            throw new IllegalStateException("no account " + account.id());
        }
        return withVisits(account, visits);
    }

    public void deleteAll() throws SQLException {
        deleteAll.executeUpdate();
    }

    /** Runs work in a transaction. */
    public <T> T inTransaction(Callable<T> work) throws Exception {
        jdbc.setAutoCommit(false);
        T result = work.call();
        jdbc.commit();
        jdbc.setAutoCommit(true);
        return result;
    }

    private static Account read(ResultSet row, Many<Purchase> purchases) throws SQLException {
        return new Account(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6) != 0,
                row.getDouble(7),
                row.getLong(8),
                purchases);
    }

    private static Account withId(Account account, long id) {
        return new Account(
                id,
                account.email(),
                account.name(),
                account.city(),
                account.age(),
                account.active(),
                account.balance(),
                account.visits(),
                account.purchases());
    }

    private static Account withVisits(Account account, long visits) {
        return new Account(
                account.id(),
                account.email(),
                account.name(),
                account.city(),
                account.age(),
                account.active(),
                account.balance(),
                visits,
                account.purchases());
    }
}
