package dev.weir.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.R2dbcException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One server of a kind for all tests, each of which leaves it running. */
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "x86_64"},
        disabledReason = "the binaries are for Linux on x86-64")
@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedServerTest {
    @Parameter
    private ServerKind kind;

    private Set<ProcessHandle> before;
    private EmbeddedServer server;

    @BeforeParameterizedClassInvocation
    void start(ServerKind started) {
        before = processes();
        server = EmbeddedServer.start(started);
    }

    @AfterParameterizedClassInvocation
    void leavesNeitherProcessesNorDataWhenItIsClosed() {
        Set<ProcessHandle> running = processesOfTheServer();

        server.close();
        server.close();

        assertThat(running).allMatch(ServerProcess::hasEnded);
        assertThat(server.home()).doesNotExist();
        assertThatThrownBy(server::restart).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsItsVersion() {
        assertThat(Asking.texts(server.url(), "select version()"))
                .singleElement()
                .asString()
                .contains(
                        switch (kind) {
                            case POSTGRES -> "PostgreSQL 18.6";
                            case MYSQL -> "8.0.31";
                            case MARIADB -> "11.4.5-MariaDB";
                        });
    }

    @Test
    void takesManyConnections() {
        String limit = kind == ServerKind.POSTGRES ? "show max_connections" : "select @@max_connections";

        assertThat(Asking.texts(server.url(), limit)).containsExactly("300");
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilled() {
        try (FreshDatabase database = server.freshDatabase()) {
            int port = server.port();
            Admin.execute(database.url(), "create table kept (id int primary key)");
            Admin.execute(database.url(), "insert into kept values (1), (2)");
            Asking.leaveOpen(database.url(), "insert into kept values (3)");
            Set<ProcessHandle> running = processesOfTheServer();

            server.kill();
            assertThat(running).allMatch(ServerProcess::hasEnded);
            server.restart();

            assertThat(server.port()).isEqualTo(port);
            assertThat(Asking.texts(database.url(), "select id from kept order by id"))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void stopsInOrderAndStartsAgain() {
        try (FreshDatabase database = server.freshDatabase()) {
            Admin.execute(database.url(), "create table kept (id int primary key)");
            Asking.leaveOpen(database.url(), "insert into kept values (1)");
            Set<ProcessHandle> running = processesOfTheServer();

            server.stop();
            server.stop();
            assertThat(running).allMatch(ServerProcess::hasEnded);
            server.restart();

            assertThat(Asking.texts(database.url(), "select count(*) from kept"))
                    .containsExactly("0");
        }
    }

    @Test
    void isAwaitedWhileItStarts() throws Exception {
        server.kill();
        CompletableFuture<Void> login =
                CompletableFuture.runAsync(() -> Admin.awaitLogin(server.url(), Duration.ofMinutes(1)));
        server.restart();

        assertThat(login.get(1, TimeUnit.MINUTES)).isNull();
    }

    @Test
    void refusesToStartTwice() {
        assertThatThrownBy(server::restart)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stop or kill it first");
    }

    @Test
    void dropsAFreshDatabaseWhenItIsClosed() {
        FreshDatabase one = server.freshDatabase();
        try (FreshDatabase other = server.freshDatabase()) {
            Admin.execute(one.url(), "create table here (id int)");
            Asking.leaveOpen(one.url(), "select 1");

            assertThatThrownBy(() -> Asking.texts(other.url(), "select * from here"))
                    .isInstanceOf(R2dbcException.class);
            one.close();

            assertThatThrownBy(() -> Asking.texts(one.url(), "select 1")).isInstanceOf(R2dbcException.class);
            assertThat(Asking.texts(other.url(), "select 1")).isEqualTo(List.of("1"));
        }
    }

    @Test
    void leavesNothingWhenItDoesNotStartAndTellsWhy() throws IOException {
        List<Path> homesBefore = homes();

        assertThatThrownBy(() -> EmbeddedServer.start(kind, "--no-such-argument"))
                .isInstanceOf(ServerUnavailableException.class)
                .hasMessageContaining("no-such-argument")
                .hasMessageContaining(kind.environmentVariable());

        assertThat(homes()).isEqualTo(homesBefore);
    }

    @Test
    void saysWhereItsBinariesDoNotRun() {
        assertThatThrownBy(() -> EmbeddedServer.requirePlatform(kind, "Mac OS X", "aarch64"))
                .isInstanceOf(ServerUnavailableException.class)
                .hasMessageContaining("Mac OS X on aarch64")
                .hasMessageContaining("-Dweir.it.servers=docker")
                .hasMessageContaining(kind.environmentVariable());
    }

    private Set<ProcessHandle> processesOfTheServer() {
        Set<ProcessHandle> running = processes();
        running.removeAll(before);
        assertThat(running).as("a shell, its watch and the server").hasSizeGreaterThanOrEqualTo(3);
        return running;
    }

    /** Returns the folders of all servers that this JVM has started and not closed. */
    private List<Path> homes() throws IOException {
        try (Stream<Path> homes = Files.list(server.home().resolveSibling(""))) {
            return homes.filter(home -> home.toString()
                            .endsWith("-" + ProcessHandle.current().pid()))
                    .sorted()
                    .toList();
        }
    }

    private static Set<ProcessHandle> processes() {
        return new HashSet<>(ProcessHandle.current().descendants().toList());
    }
}
