package dev.weir.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Commands that make a server's first data. */
final class Preparation {
    private Preparation() {}

    /** Runs a command that needs no input; fails with what it wrote if it fails. */
    static void run(Account account, Path home, List<String> command) throws IOException {
        run(account, home, command, Path.of("/dev/null"));
    }

    /** Runs a command with a file as its input; fails with what it wrote if it fails. */
    static void run(Account account, Path home, List<String> command, Path input) throws IOException {
        Path log = home.resolve("log");
        Process process = new ProcessBuilder(account.runs(command))
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (Waiting.forExit(process) != 0) {
            throw new IOException("%s failed:%n%s".formatted(command.get(0), Files.readString(log)));
        }
    }
}
