package dev.weir.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** MySQL, whose administrator {@code root} needs no password here. */
final class MySqlProgram implements ServerProgram {
    /** Host and port are to be filled in. Without {@code tcpNoDelay} the driver waits for more to send. */
    static final String URL = "r2dbc:mysql://root@%s:%d/mysql?tcpNoDelay=true";

    private static final Map<String, String> AIO = Map.of(
            "io_setup", "LIBAIO_0.4",
            "io_destroy", "LIBAIO_0.4",
            "io_getevents", "LIBAIO_0.4",
            "io_cancel", "LIBAIO_0.4",
            "io_submit", "LIBAIO_0.1");

    private static final Map<String, String> NUMA = Map.of(
            "mbind", "libnuma_1.1",
            "numa_alloc_local", "libnuma_1.1",
            "numa_available", "libnuma_1.1",
            "numa_free", "libnuma_1.1",
            "set_mempolicy", "libnuma_1.1",
            "numa_bitmask_free", "libnuma_1.2",
            "numa_get_mems_allowed", "libnuma_1.2");

    @Override
    public String name() {
        return "mysql-8.0.31";
    }

    /**
     * The program is linked to two libraries that a bare machine lacks. As it is run here it never calls the first, and asks the
     * second only whether there is NUMA; -1 <a href="https://man7.org/linux/man-pages/man3/numa.3.html">means no</a>, anything
     * else would make it allocate through the stand-in. Stand-ins where it looks first make it start on every machine alike.
     */
    @Override
    public void unpack(Path into) throws IOException {
        try (InputStream in = new GZIPInputStream(Archive.open("/mysql-Linux-amd64.tar.gz"))) {
            Archive.untar(in, into);
        }
        Path libraries = into.resolve("lib/private");
        StubLibrary.write(libraries.resolve("libaio.so.1"), AIO);
        StubLibrary.write(libraries.resolve("libnuma.so.1"), NUMA);
    }

    @Override
    public void initialize(Path program, Path home, Account account) throws IOException {
        Path data = home.resolve("data");
        Archive.folder(data);
        account.own(data);
        Preparation.run(
                account,
                home,
                Stream.concat(storage(program, home).stream(), Stream.of("--initialize-insecure"))
                        .toList());
    }

    @Override
    public void clearTraces(Path home) throws IOException {
        Files.deleteIfExists(home.resolve("data/socket"));
        Files.deleteIfExists(home.resolve("data/socket.lock"));
        Files.deleteIfExists(home.resolve("data/pid"));
    }

    /** The socket's path is relative to the data directory, because an absolute one may be too long for a socket. */
    @Override
    public List<String> command(Path program, Path home, int port) {
        List<String> serving = List.of(
                "--port=" + port,
                "--bind-address=" + Ports.HOST,
                "--socket=socket",
                "--pid-file=pid",
                "--mysqlx=OFF",
                "--max-connections=300",
                "--default-time-zone=+00:00");
        return Stream.concat(storage(program, home).stream(), serving.stream()).toList();
    }

    @Override
    public boolean isReady(Path home, int port) {
        return Ports.greets(port);
    }

    @Override
    public String stopSignal() {
        return "TERM";
    }

    /** An orderly end takes a second. */
    @Override
    public String discardSignal() {
        return "KILL";
    }

    @Override
    public String url(int port) {
        return URL.formatted(Ports.HOST, port);
    }

    private static List<String> storage(Path program, Path home) {
        return List.of(
                program.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + program,
                "--datadir=" + home.resolve("data"),
                "--lc-messages-dir=" + program.resolve("share"),
                "--tmpdir=" + home,
                "--secure-file-priv=NULL",
                "--innodb-use-native-aio=0",
                "--innodb-flush-log-at-trx-commit=2",
                "--innodb-doublewrite=0",
                "--skip-log-bin",
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=16M",
                "--performance-schema=0",
                "--auto-generate-certs=0",
                "--sha256-password-auto-generate-rsa-keys=0",
                "--caching-sha2-password-auto-generate-rsa-keys=0",
                "--log-error-verbosity=1");
    }
}
