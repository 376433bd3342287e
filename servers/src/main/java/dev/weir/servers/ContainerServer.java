package dev.weir.servers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A server in a container, for versions that the embedded ones lack. */
final class ContainerServer implements DatabaseServer {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final ServerKind kind;
    private final GenericContainer<?> container;
    private final String url;

    private ContainerServer(ServerKind kind, GenericContainer<?> container, String url) {
        this.kind = kind;
        this.container = container;
        this.url = url;
    }

    /**
     * Starts a container and returns when its server answers.
     *
     * @throws ServerUnavailableException if there is no container engine, or the container does not start
     */
    static ContainerServer start(ServerKind kind, Properties properties) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new ServerUnavailableException(
                    kind,
                    "-D%s=docker asks for a container, but no container engine answers here (DOCKER_HOST or its default socket);"
                                    .formatted(SharedServers.CHOICE)
                            + " start one, or leave the property out for an embedded server",
                    null);
        }
        Recipe recipe = recipe(kind);
        String image = properties.getProperty(kind.imageProperty(), recipe.image());
        try {
            return start(kind, image, recipe);
        } catch (RuntimeException e) {
            throw new ServerUnavailableException(kind, "the container of %s did not start".formatted(image), e);
        }
    }

    @SuppressWarnings("resource") // closed by the server that is returned, or here on failure
    private static ContainerServer start(ServerKind kind, String image, Recipe recipe) {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(image))
                .withEnv(recipe.environment())
                .withCommand(recipe.command().toArray(String[]::new))
                .withExposedPorts(recipe.port());
        try {
            container.start();
            String url = recipe.url().formatted(container.getHost(), container.getMappedPort(recipe.port()));
            Admin.awaitLogin(url, START_LIMIT);
            return new ContainerServer(kind, container, url);
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
    }

    @Override
    public ServerKind kind() {
        return kind;
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public void close() {
        container.close();
    }

    /** How an official image is run with an administrator who needs no password. */
    private record Recipe(String image, int port, Map<String, String> environment, List<String> command, String url) {}

    private static Recipe recipe(ServerKind kind) {
        return switch (kind) {
            case POSTGRES ->
                new Recipe(
                        "postgres:18",
                        5432,
                        Map.of("POSTGRES_HOST_AUTH_METHOD", "trust"),
                        List.of("postgres", "-c", "fsync=off", "-c", "max_connections=300"),
                        "r2dbc:postgresql://postgres@%s:%d/postgres");
            case MYSQL ->
                new Recipe(
                        "mysql:8.4",
                        3306,
                        Map.of("MYSQL_ALLOW_EMPTY_PASSWORD", "yes"),
                        List.of("--max-connections=300"),
                        MySqlProgram.URL);
            case MARIADB ->
                new Recipe(
                        "mariadb:11.4",
                        3306,
                        Map.of("MARIADB_ALLOW_EMPTY_ROOT_PASSWORD", "yes"),
                        List.of("--max-connections=300", "--skip-ssl"),
                        MySqlProgram.URL);
        };
    }
}
