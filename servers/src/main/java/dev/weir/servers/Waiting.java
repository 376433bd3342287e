package dev.weir.servers;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for processes, with an interrupt told as an {@link IOException}. */
final class Waiting {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Waiting() {}

    /** Waits for the end of a process that ends by itself, and returns its exit status. */
    static int forExit(Process process) throws IOException {
        if (!forExit(process, LIMIT)) {
            process.destroyForcibly();
            throw new IOException(process.info() + " did not end within " + LIMIT);
        }
        return process.exitValue();
    }

    /** Waits for the end of a process up to a limit, and returns whether it ended. */
    static boolean forExit(Process process, Duration limit) throws IOException {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + process.info());
        }
    }
}
