package dev.weir.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks DynamoDB's protocol: the one that {@value #ENVIRONMENT_VARIABLE} names, else one of this JVM's own that
 * keeps its tables in memory and ends with it. Tests keep out of each other's way by the names of their tables.
 */
public final class DynamoServer implements AutoCloseable {
    /** The environment variable that names the address of a server of one's own, such as {@code http://127.0.0.1:8000}. */
    public static final String ENVIRONMENT_VARIABLE = "WEIR_IT_DYNAMODB_URL";

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final int CONNECT_MILLIS = 1_000;

    private final URI endpoint;
    private final @Nullable Path home;
    private final @Nullable ServerProcess process;

    private DynamoServer(URI endpoint, @Nullable Path home, @Nullable ServerProcess process) {
        this.endpoint = endpoint;
        this.home = home;
        this.process = process;
    }

    /**
     * Returns this JVM's server, started when the first test asks for it.
     *
     * @throws ServerUnavailableException if it cannot be had
     */
    public static DynamoServer shared() {
        return Shared.SERVER;
    }

    /** Finds or starts a server, as an environment says. */
    static DynamoServer open(Map<String, String> environment) {
        String url = environment.get(ENVIRONMENT_VARIABLE);
        return url == null ? start() : new DynamoServer(URI.create(url), null, null);
    }

    /** Returns the address it listens at. */
    public URI endpoint() {
        return endpoint;
    }

    /** Ends a server that was started for this; one that was there before is left alone. */
    @Override
    public void close() {
        try {
            if (process != null && home != null) {
                process.stop("TERM");
                Cache.delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not end DynamoDB's server", e);
        }
    }

    private static DynamoServer start() {
        try {
            Account account = Account.current();
            Cache cache = Cache.open(account);
            Path program = cache.once(DynamoProgram.NAME, DynamoProgram::unpack);
            account.requireReadable(program);
            Path home = cache.newHome(cache.once(DynamoProgram.NAME + "-data", account::own));
            int port = Ports.free();
            Path log = home.resolve("log");
            ServerProcess process =
                    ServerProcess.start(account, home, log, "KILL", DynamoProgram.command(program, port));
            await(process, port, log);
            return new DynamoServer(URI.create("http://" + Ports.HOST + ":" + port), home, process);
        } catch (IOException e) {
            throw new ServerUnavailableException("it could not be started here, " + e.getMessage(), e);
        }
    }

    private static void await(ServerProcess started, int port, Path log) throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!isOpen(port)) {
            if (started.endsWithin(POLL) || System.nanoTime() > end) {
                started.kill();
                throw new IOException("it did not come up. Its log:\n" + Files.readString(log));
            }
        }
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Initialized when it is first asked for. */
    private static final class Shared {
        static final DynamoServer SERVER = started();

        private static DynamoServer started() {
            DynamoServer server = open(System.getenv());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end of DynamoDB"));
            return server;
        }
    }
}
