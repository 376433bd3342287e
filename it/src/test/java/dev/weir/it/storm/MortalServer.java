package dev.weir.it.storm;

import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.DriverProvider;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.it.harness.ServerWatch;
import dev.weir.it.shapes.tx.bank.AccountModel;
import dev.weir.it.shapes.tx.big.ParcelModel;
import dev.weir.it.tx.Bank;
import dev.weir.servers.EmbeddedServer;
import dev.weir.servers.ServerKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;

/** A server that a test may kill, and the banks on it. Used by one thread. */
final class MortalServer {
    private static final Map<ServerKind, MortalServer> SERVERS = new EnumMap<>(ServerKind.class);

    private final ServerKind kind;
    private final EmbeddedServer server;
    private String url = "";
    private final List<Database> databases = new ArrayList<>();

    private MortalServer(ServerKind kind) {
        this.kind = kind;
        this.server = EmbeddedServer.start(kind);
    }

    /** Returns the kinds of servers for which there is a driver. */
    static Stream<ServerKind> kinds() {
        List<DriverProvider> providers = ServiceLoader.load(DriverProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return Arrays.stream(ServerKind.values()).filter(kind -> {
            String url = "r2dbc:" + kind.name().toLowerCase(Locale.ROOT) + "://nobody@localhost/none";
            return providers.stream().anyMatch(provider -> provider.accepts(url));
        });
    }

    static MortalServer of(ServerKind kind) {
        return SERVERS.computeIfAbsent(kind, MortalServer::new);
    }

    static void closeAll() {
        SERVERS.values().forEach(MortalServer::close);
        SERVERS.clear();
    }

    private void close() {
        databases.forEach(database -> done(database.close()));
        server.close();
    }

    /** Opens a bank in a database of its own. */
    Bank bank() {
        url = server.freshDatabase().url();
        Database db = Database.builder()
                .url(url)
                .option("maxSize", "4")
                .window(3)
                .models(AccountModel.INSTANCE, ParcelModel.INSTANCE)
                .build();
        databases.add(db);
        done(db.schema().create());
        return Bank.opened(db);
    }

    /** Fills the parcels beside the bank opened last, with more than may be on its way when the server dies. */
    void fillParcels(int rows) {
        ServerWatch.of(kind, url).fill(rows, "parcels", "id, label", "n, concat('parcel ', n)");
    }

    /** Kills the server; returns when. */
    long kill() {
        long begin = System.nanoTime();
        server.kill();
        return begin;
    }

    void restart() {
        server.restart();
    }

    /** Expects work to be told that the connection is lost, in time. */
    void told(String what, Duration limit, Publisher<?> work) {
        long begin = System.nanoTime();
        failure(ConnectionLostException.class, work);
        within(what, limit, begin);
    }

    void within(String what, Duration limit, long begin) {
        long took = millisSince(begin);
        print(what + " was told after " + took + " ms");
        assertThat(took).as(what).isLessThan(limit.toMillis());
    }

    void print(String what) {
        System.out.println("death of " + kind + ": " + what);
    }

    static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
