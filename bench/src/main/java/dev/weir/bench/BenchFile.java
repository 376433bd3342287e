package dev.weir.bench;

import dev.weir.Database;
import dev.weir.bench.floor.RawConnection;
import dev.weir.bench.model.AccountModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One SQLite file, deleted on closing, with a connection for the floor and a database for Weir. */
final class BenchFile implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path directory;
    private final Database db;
    private final RawConnection raw;

    /**
     * Creates the file with as many accounts as that, each with as many purchases.
     *
     * @param accounts have the keys from 1 on
     */
    BenchFile(int accounts, int purchasesEach) {
        this.directory = temporaryDirectory();
        String file = directory.resolve("bench.db").toString();
        this.db = Database.builder()
                .url("sqlite:" + file)
                .models(AccountModel.INSTANCE)
                .build();
        await(db.schema().create().thenReturn(true));
        this.raw = new RawConnection(file);
        raw.call(() -> fill(accounts, purchasesEach));
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("weir-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean fill(int accounts, int purchasesEach) throws SQLException {
        raw.jdbc().setAutoCommit(false);
        try (PreparedStatement account =
                        raw.jdbc().prepareStatement("INSERT INTO accounts VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement purchase = raw.jdbc()
                        .prepareStatement("INSERT INTO purchases (account_id, item, quantity) VALUES (?, ?, ?)")) {
            for (long id = 1; id <= accounts; id++) {
                List<@Nullable Object> values = Samples.values(Samples.account(id));
                for (int i = 0; i < values.size(); i++) {
                    account.setObject(i + 1, values.get(i));
                }
                account.executeUpdate();
                for (int i = 0; i < purchasesEach; i++) {
                    purchase.setLong(1, id);
                    purchase.setString(2, "Item " + i);
                    purchase.setInt(3, i);
                    purchase.executeUpdate();
                }
            }
        }
        raw.jdbc().commit();
        raw.jdbc().setAutoCommit(true);
        return true;
    }

    Database db() {
        return db;
    }

    RawConnection raw() {
        return raw;
    }

    /** Runs something and waits for what it gives. */
    static <T> T await(Mono<T> work) {
        @Nullable T result = work.block(PATIENCE);
        if (result == null) {
            throw new IllegalStateException("a benchmark gave nothing");
        }
        return result;
    }

    @Override
    public void close() {
        raw.close();
        db.close().block(PATIENCE);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
