package dev.weir.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program in a JVM of its own, with flags of its own. */
public final class ChildProgram {
    /** For a program that has little to do, on a machine that has much. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private ChildProgram() {}

    /** Returns the lines it has printed; fails if it does not end well, or not in time. */
    public static List<String> run(Duration patience, Class<?> program, List<String> flags, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        try {
            Process child =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            child.onExit()
                    .completeOnTimeout(child, patience.toSeconds(), TimeUnit.SECONDS)
                    .thenAccept(Process::destroyForcibly);
            List<String> told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(child.waitFor()).as("ended with %s", told).isZero();
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
