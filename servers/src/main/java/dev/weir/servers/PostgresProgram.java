package dev.weir.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL, whose superuser {@code postgres} needs no password here. */
final class PostgresProgram implements ServerProgram {
    /** Eighth line of the lock file when connections are welcome, as {@code pg_ctl} reads it. */
    private static final int STATUS_LINE = 7;

    @Override
    public String name() {
        return "postgres-18.6";
    }

    @Override
    public void unpack(Path into) throws IOException {
        try (InputStream in = new XZCompressorInputStream(Archive.open("/postgres-linux-x86_64.txz"))) {
            Archive.untar(in, into);
        }
    }

    @Override
    public void initialize(Path program, Path home, Account account) throws IOException {
        Preparation.run(
                account,
                home,
                List.of(
                        program.resolve("bin/initdb").toString(),
                        "--pgdata=" + home.resolve("data"),
                        "--auth=trust",
                        "--username=postgres",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-sync",
                        "--no-instructions"));
    }

    /** A killed server's lock file says that it is ready. */
    @Override
    public void clearTraces(Path home) throws IOException {
        Files.deleteIfExists(lockFile(home));
    }

    /** Segments of shared memory are files in the data directory, so that a killed server leaves none elsewhere. */
    @Override
    public List<String> command(Path program, Path home, int port) {
        return List.of(
                program.resolve("bin/postgres").toString(),
                "-D",
                home.resolve("data").toString(),
                "-p",
                Integer.toString(port),
                "-h",
                Ports.HOST,
                "-k",
                "",
                "-F",
                "-c",
                "full_page_writes=off",
                "-c",
                "wal_level=minimal",
                "-c",
                "max_wal_senders=0",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "dynamic_shared_memory_type=mmap",
                "-c",
                "max_connections=300",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC");
    }

    @Override
    public boolean isReady(Path home, int port) throws IOException {
        try {
            List<String> lines = Files.readAllLines(lockFile(home));
            return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    /** Fast shutdown: sessions are ended, see <a href="https://www.postgresql.org/docs/18/server-shutdown.html">there</a>. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    /** Immediate shutdown: nothing is written any more. */
    @Override
    public String discardSignal() {
        return "QUIT";
    }

    @Override
    public String url(int port) {
        return "r2dbc:postgresql://postgres@%s:%d/postgres".formatted(Ports.HOST, port);
    }

    private static Path lockFile(Path home) {
        return home.resolve("data/postmaster.pid");
    }
}
