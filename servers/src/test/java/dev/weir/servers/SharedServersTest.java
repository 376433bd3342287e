package dev.weir.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.DockerClientFactory;

class SharedServersTest {
    private static final int THREADS = 4;

    @Test
    void startsOneServerWhoeverAsksFirst() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<DatabaseServer> asking = () -> SharedServers.of(ServerKind.POSTGRES);
            List<Future<DatabaseServer>> answers = threads.invokeAll(
                    Stream.generate(() -> asking).limit(THREADS).toList());

            assertThat(answers.stream().map(SharedServersTest::answer).collect(Collectors.toSet()))
                    .hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesTheServerThatTheEnvironmentNames(ServerKind kind) {
        String url = "r2dbc:some://ada:secret@there:1234/start?tls=true";

        try (DatabaseServer server = open(kind, Map.of(kind.environmentVariable(), url), "docker")) {
            assertThat(server.kind()).isEqualTo(kind);
            assertThat(server.url()).isEqualTo(url);
            assertThat(server.url("other")).isEqualTo("r2dbc:some://ada:secret@there:1234/other?tls=true");
        }
    }

    @Test
    void reachesAServerThatTheEnvironmentNamesAndLeavesItRunning() {
        DatabaseServer there = SharedServers.of(ServerKind.POSTGRES);
        Map<String, String> environment = Map.of("WEIR_IT_POSTGRES_URL", there.url());

        try (DatabaseServer server = open(ServerKind.POSTGRES, environment, "embedded");
                FreshDatabase database = server.freshDatabase()) {
            assertThat(Asking.texts(database.url(), "select current_database()"))
                    .isEqualTo(List.of(database.name()));
        }

        assertThat(Asking.texts(there.url(), "select 1")).isEqualTo(List.of("1"));
    }

    @Test
    void refusesAnAddressThatIsNoUrlWithoutShowingIt() {
        Map<String, String> environment = Map.of("WEIR_IT_MYSQL_URL", "jdbc:mysql://ada:secret@there/start");

        assertThatThrownBy(() -> open(ServerKind.MYSQL, environment, "embedded"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WEIR_IT_MYSQL_URL")
                .hasMessageContaining("r2dbc:driver://")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAnUnknownChoice() {
        assertThatThrownBy(() -> open(ServerKind.MYSQL, Map.of(), "podman"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-Dweir.it.servers=podman");
    }

    /** With an engine it starts the image, without one it says so: never a silent skip. */
    @ParameterizedTest
    @EnumSource
    void runsAContainerOrSaysThatThereIsNoEngine(ServerKind kind) {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            try (DatabaseServer server = open(kind, Map.of(), "docker");
                    FreshDatabase database = server.freshDatabase()) {
                assertThat(Asking.texts(database.url(), "select 1")).isEqualTo(List.of("1"));
            }
            return;
        }
        assertThatThrownBy(() -> open(kind, Map.of(), "docker"))
                .isInstanceOf(ServerUnavailableException.class)
                .hasMessageContaining("no container engine answers")
                .hasMessageContaining(kind.environmentVariable());
    }

    private static DatabaseServer open(ServerKind kind, Map<String, String> environment, String choice) {
        Properties properties = new Properties();
        properties.setProperty(SharedServers.CHOICE, choice);
        return SharedServers.open(kind, environment, properties);
    }

    private static DatabaseServer answer(Future<DatabaseServer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
