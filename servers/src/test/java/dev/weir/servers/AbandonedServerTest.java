package dev.weir.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "x86_64"},
        disabledReason = "the binaries are for Linux on x86-64")
class AbandonedServerTest {
    @ParameterizedTest
    @EnumSource
    @Timeout(120)
    void endsWithAKilledJvmAndLeavesNoData(ServerKind kind) throws Exception {
        Process jvm = start(kind);
        BufferedReader said = jvm.inputReader();
        List<ProcessHandle> processes = processes(said.readLine());
        Path home = Path.of(said.readLine());
        assertThat(processes).as("a shell, its watch and the server").hasSizeGreaterThanOrEqualTo(3);
        assertThat(home).isDirectory();

        jvm.destroyForcibly();

        for (ProcessHandle process : processes) {
            process.onExit().get(60, TimeUnit.SECONDS);
        }
        assertThat(home).doesNotExist();
    }

    private static Process start(ServerKind kind) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Abandoning.class.getName(),
                        kind.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<ProcessHandle> processes(String ids) {
        return Arrays.stream(ids.split(" "))
                .map(id -> ProcessHandle.of(Long.parseLong(id)))
                .flatMap(Optional::stream)
                .toList();
    }
}
