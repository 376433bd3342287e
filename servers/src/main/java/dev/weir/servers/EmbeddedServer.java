package dev.weir.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server that this JVM starts from binaries on the class path, with data of its own. It trades durability for speed: what was
 * committed survives {@link #kill()}, but not a crash of the machine.
 *
 * <p>It ends with this JVM, even when the JVM is killed. Safe for use by several threads.
 */
public final class EmbeddedServer implements DatabaseServer {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final int LOG_TAIL = 2_000;

    private final ServerKind kind;
    private final ServerProgram program;
    private final Account account;
    private final Path home;
    private final Path log;
    private final int port;
    private final List<String> command;
    private @Nullable ServerProcess process;

    private EmbeddedServer(ServerKind kind, Account account, Path binaries, Path home, List<String> arguments) {
        this.kind = kind;
        this.program = kind.program();
        this.account = account;
        this.home = home;
        this.log = home.resolve("log");
        this.port = Ports.free();
        this.command = Stream.concat(program.command(binaries, home, port).stream(), arguments.stream())
                .toList();
    }

    /**
     * Starts a server on a free port and returns when it answers. The first start of a version by a user unpacks it and makes
     * its first data, which takes some seconds; later ones copy that.
     *
     * @param arguments further arguments of the server's command; the last of equal ones counts
     * @throws ServerUnavailableException if it cannot be started; the message has the end of the server's log
     */
    public static EmbeddedServer start(ServerKind kind, String... arguments) {
        requirePlatform(kind, System.getProperty("os.name"), System.getProperty("os.arch"));
        try {
            Account account = Account.current();
            Cache cache = Cache.open(account);
            ServerProgram program = kind.program();
            Path binaries = cache.once(program.name(), program::unpack);
            account.requireReadable(binaries);
            Path template = cache.once(program.name() + "-data", folder -> {
                account.own(folder);
                program.initialize(binaries, folder, account);
            });
            EmbeddedServer server =
                    new EmbeddedServer(kind, account, binaries, cache.newHome(template), List.of(arguments));
            return server.started();
        } catch (IOException e) {
            throw new ServerUnavailableException(kind, "it could not be started here, " + e.getMessage(), e);
        }
    }

    /** Refuses where the binaries do not run. */
    static void requirePlatform(ServerKind kind, String system, String processor) {
        boolean x86 = processor.equals("amd64") || processor.equals("x86_64");
        if (!x86 || !system.toLowerCase(Locale.ROOT).equals("linux")) {
            throw new ServerUnavailableException(
                    kind,
                    "its binaries are for Linux on x86-64, this is %s on %s; run it in a container with -D%s=docker"
                            .formatted(system, processor, SharedServers.CHOICE),
                    null);
        }
    }

    @Override
    public ServerKind kind() {
        return kind;
    }

    /** Returns the address it listens at, the loopback interface's. */
    public String host() {
        return Ports.HOST;
    }

    /** Returns its TCP port; a restart keeps it. */
    public int port() {
        return port;
    }

    /** Returns the folder with its data and its log. */
    Path home() {
        return home;
    }

    @Override
    public String url() {
        return program.url(port);
    }

    /** Ends the server in order, without waiting for its clients; does nothing if it has ended. */
    public synchronized void stop() {
        end(running -> running.stop(program.stopSignal()));
    }

    /** Kills all processes of the server at once, as a crash would; does nothing if it has ended. */
    public synchronized void kill() {
        end(ServerProcess::kill);
    }

    /**
     * Starts the server again at the same port, with the data it had when it was stopped or killed.
     *
     * @throws IllegalStateException if it is running, or closed
     * @throws ServerUnavailableException if it does not answer in time; the message has the end of the server's log
     */
    public synchronized void restart() {
        if (process != null && process.isRunning()) {
            throw new IllegalStateException(kind + " is running; stop or kill it first");
        }
        if (!Files.isDirectory(home)) {
            throw new IllegalStateException(kind + " is closed, its data is gone");
        }
        try {
            program.clearTraces(home);
            process = ServerProcess.start(account, home, log, program.discardSignal(), command);
            awaitReady(process);
        } catch (IOException e) {
            throw new ServerUnavailableException(kind, "it could not be started here, " + e.getMessage(), e);
        }
    }

    /** Ends the server and removes its data. */
    @Override
    public synchronized void close() {
        end(running -> running.stop(program.discardSignal()));
        try {
            Cache.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove the data of " + kind, e);
        }
    }

    private EmbeddedServer started() {
        try {
            restart();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void awaitReady(ServerProcess started) throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!program.isReady(home, port)) {
            if (started.endsWithin(POLL)) {
                throw new IOException("it ended by itself. Its log ends with:\n" + logTail());
            }
            if (System.nanoTime() > end) {
                started.kill();
                throw new IOException("it did not answer within %d s. Its log ends with:\n%s"
                        .formatted(START_LIMIT.toSeconds(), logTail()));
            }
        }
    }

    private String logTail() throws IOException {
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        return text.substring(Math.max(0, text.length() - LOG_TAIL));
    }

    private interface Ending {
        void end(ServerProcess running) throws IOException;
    }

    private void end(Ending ending) {
        ServerProcess running = process;
        if (running == null) {
            return;
        }
        try {
            ending.end(running);
            process = null;
        } catch (IOException e) {
            throw new UncheckedIOException("could not end " + kind, e);
        }
    }
}
