package dev.weir.bench.floor;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.bench.model.Account;
import dev.weir.bench.model.Purchase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The purchases of many accounts, read by one statement and dealt out by hand. For the thread of their connection only. */
public final class RawPurchases {
    private static final One<Account> UNLOADED = One.unloaded("Purchase.account");

    private final PreparedStatement ofAccounts;

    public RawPurchases(Connection jdbc) throws SQLException {
        this.ofAccounts =
                jdbc.prepareStatement("SELECT \"id\", \"account_id\", \"item\", \"quantity\" FROM \"purchases\""
                        + " WHERE \"account_id\" IN (SELECT \"value\" FROM json_each(?))");
    }

    /** Returns copies of the accounts, in order, with their purchases. */
    List<Account> into(List<Account> accounts) throws SQLException {
        Map<Long, List<Purchase>> byAccount = read(accounts);
        List<Account> copies = new ArrayList<>(accounts.size());
        for (Account account : accounts) {
            copies.add(new Account(
                    account.id(),
                    account.email(),
                    account.name(),
                    account.city(),
                    account.age(),
                    account.active(),
                    account.balance(),
                    account.visits(),
                    Many.of(byAccount.getOrDefault(account.id(), List.of()))));
        }
        return copies;
    }

    private Map<Long, List<Purchase>> read(List<Account> accounts) throws SQLException {
        ofAccounts.setString(1, keys(accounts));
        Map<Long, List<Purchase>> byAccount = new HashMap<>();
        try (ResultSet row = ofAccounts.executeQuery()) {
            while (row.next()) {
                Purchase purchase =
                        new Purchase(row.getLong(1), row.getLong(2), UNLOADED, row.getString(3), row.getInt(4));
                byAccount
                        .computeIfAbsent(purchase.accountId(), id -> new ArrayList<>())
                        .add(purchase);
            }
        }
        return byAccount;
    }

    private static String keys(List<Account> accounts) {
        StringBuilder json = new StringBuilder("[");
        for (Account account : accounts) {
            json.append(json.length() == 1 ? "" : ",").append(account.id());
        }
        return json.append(']').toString();
    }
}
