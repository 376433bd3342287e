package dev.weir.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One server after the other, so that what this JVM has for processes is the test's alone. */
class EmbeddedServerTest {
    private Set<ProcessHandle> before = Set.of();

    @BeforeEach
    void countProcesses() {
        before = processes();
    }

    @AfterEach
    void leavesNoProcess() {
        assertThat(processes()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void startsAndTellsItsVersion(ServerKind kind) {
        try (EmbeddedServer server = EmbeddedServer.start(kind)) {
            assertThat(Asking.texts(server.url(), "select version()"))
                    .singleElement()
                    .asString()
                    .contains(
                            switch (kind) {
                                case POSTGRES -> "PostgreSQL 18.6";
                                case MYSQL -> "8.0.31";
                                case MARIADB -> "11.4.5-MariaDB";
                            });
            assertThat(processes()).as("the server is a descendant of this JVM").hasSizeGreaterThan(before.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatWasCommittedWhenItIsKilled(ServerKind kind) {
        try (EmbeddedServer server = EmbeddedServer.start(kind);
                FreshDatabase database = server.freshDatabase()) {
            int port = server.port();
            Admin.execute(database.url(), "create table kept (id int primary key)");
            Admin.execute(database.url(), "insert into kept values (1), (2)");
            Asking.leaveOpen(database.url(), "insert into kept values (3)");

            server.kill();
            Set<ProcessHandle> afterwards = processes();
            server.restart();

            assertThat(afterwards).as("processes after the kill").isEqualTo(before);
            assertThat(server.port()).isEqualTo(port);
            assertThat(Asking.texts(database.url(), "select id from kept order by id"))
                    .isEqualTo(List.of("1", "2"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopsInOrderAndStartsAgain(ServerKind kind) {
        try (EmbeddedServer server = EmbeddedServer.start(kind);
                FreshDatabase database = server.freshDatabase()) {
            Admin.execute(database.url(), "create table kept (id int primary key)");

            server.stop();
            Set<ProcessHandle> afterwards = processes();
            server.stop();
            server.restart();

            assertThat(afterwards).as("processes after the stop").isEqualTo(before);
            assertThat(Asking.texts(database.url(), "select count(*) from kept"))
                    .isEqualTo(List.of("0"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAwaitedWhileItStarts(ServerKind kind) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(kind)) {
            server.kill();
            CompletableFuture<Void> login =
                    CompletableFuture.runAsync(() -> Admin.awaitLogin(server.url(), Duration.ofMinutes(1)));
            server.restart();

            assertThat(login.get(1, TimeUnit.MINUTES)).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void dropsAFreshDatabaseWhenItIsClosed(ServerKind kind) {
        try (EmbeddedServer server = EmbeddedServer.start(kind)) {
            FreshDatabase one = server.freshDatabase();
            FreshDatabase other = server.freshDatabase();
            Admin.execute(one.url(), "create table here (id int)");

            assertThatThrownBy(() -> Asking.texts(other.url(), "select * from here"))
                    .isInstanceOf(R2dbcException.class);
            one.close();

            assertThatThrownBy(() -> Asking.texts(one.url(), "select 1")).isInstanceOf(R2dbcException.class);
            assertThat(Asking.texts(other.url(), "select 1")).isEqualTo(List.of("1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhyItDoesNotStart(ServerKind kind) {
        assertThatThrownBy(() -> EmbeddedServer.start(kind, "--no-such-argument"))
                .isInstanceOf(ServerUnavailableException.class)
                .hasMessageContaining("no-such-argument")
                .hasMessageContaining(kind.environmentVariable());
    }

    @ParameterizedTest
    @EnumSource
    void refusesToStartTwiceOrAfterTheEnd(ServerKind kind) {
        EmbeddedServer server = EmbeddedServer.start(kind);
        try {
            assertThatThrownBy(server::restart).isInstanceOf(IllegalStateException.class);
        } finally {
            server.close();
        }
        assertThatThrownBy(server::restart).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereItsBinariesDoNotRun(ServerKind kind) {
        assertThatThrownBy(() -> EmbeddedServer.requirePlatform(kind, "Mac OS X", "aarch64"))
                .isInstanceOf(ServerUnavailableException.class)
                .hasMessageContaining("Mac OS X on aarch64")
                .hasMessageContaining("-Dweir.it.servers=docker")
                .hasMessageContaining(kind.environmentVariable());
    }

    private static Set<ProcessHandle> processes() {
        return new HashSet<>(ProcessHandle.current().descendants().toList());
    }
}
