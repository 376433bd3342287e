package dev.weir.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A server's process with a shell around it that outlives neither the server nor this JVM.
 *
 * <p>The shell reads signals to pass on from a pipe. When the pipe ends, this JVM is gone, however it went: the shell then
 * ends the server and removes its folder.
 */
final class ServerProcess {
    /**
     * Descriptor 3 carries the pipe because a shell gives what it starts in the background an empty standard input. Whoever
     * waits for the pipe is told when the server ends first, so that no later process with its id is ever signalled.
     */
    private static final String SHELL =
            """
            home=$1; discard=$2; shift 2
            exec 3<&0
            "$@" </dev/null 3<&- & server=$!
            (
              while read -r signal <&3; do kill -s "$signal" $server; done
              : > "$home/abandoned"
              kill -s "$discard" $server
            ) & watch=$!
            exec 3<&- </dev/null
            wait $server; status=$?
            kill $watch 2>/dev/null; wait $watch
            [ ! -e "$home/abandoned" ] || rm -rf "$home"
            exit $status
            """;

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final long POLL_NANOS = 1_000_000;

    private final Process shell;

    private ServerProcess(Process shell) {
        this.shell = shell;
    }

    /** Starts a command whose output goes to the end of a log. */
    static ServerProcess start(Account account, Path home, Path log, String discardSignal, List<String> command)
            throws IOException {
        List<String> watched = Stream.concat(
                        Stream.of("sh", "-c", SHELL, "sh", home.toString(), discardSignal), command.stream())
                .toList();
        Process shell = new ProcessBuilder(account.runs(watched))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new ServerProcess(shell);
    }

    /** Waits up to a limit and returns whether the server has ended. */
    boolean endsWithin(Duration limit) throws IOException {
        return Waiting.forExit(shell, limit);
    }

    boolean isRunning() {
        return shell.isAlive();
    }

    /** Passes a signal on and waits for the end of the server; kills it if it does not end in time. */
    void stop(String signal) throws IOException {
        List<ProcessHandle> all = shell.descendants().toList();
        try {
            shell.getOutputStream().write((signal + "\n").getBytes(StandardCharsets.US_ASCII));
            shell.getOutputStream().flush();
        } catch (IOException brokenPipe) {
            kill();
        }
        if (!endsWithin(STOP_LIMIT)) {
            kill();
        }
        awaitEnd(all);
    }

    /** Kills the server with all its processes at once; the shell collects what is left and ends. */
    void kill() throws IOException {
        List<ProcessHandle> all = shell.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        if (!endsWithin(STOP_LIMIT)) {
            shell.destroyForcibly();
        }
        awaitEnd(all);
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws IOException {
        long end = System.nanoTime() + STOP_LIMIT.toNanos();
        for (ProcessHandle process : processes) {
            while (!hasEnded(process)) {
                if (System.nanoTime() > end) {
                    throw new IOException("process %d of a server does not end".formatted(process.pid()));
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
    }

    /**
     * Returns whether a process has ended. It may still be listed until the system's first process has collected it, which that of
     * a container may never do.
     */
    static boolean hasEnded(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return !process.isAlive() || stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException gone) {
            return true;
        }
    }
}
