package dev.weir.servers;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * One server of each kind for all tests of a JVM, started when the first test asks for it and ended with the JVM. Tests keep out
 * of each other's way by {@link DatabaseServer#freshDatabase()}.
 */
public final class SharedServers {
    /** The system property that says where servers come from: {@code embedded}, the default, or {@code docker}. */
    public static final String CHOICE = "weir.it.servers";

    private static final Map<ServerKind, SharedServer> SERVERS = servers();

    private SharedServers() {}

    /**
     * Returns this JVM's server of a kind: the one that {@link ServerKind#environmentVariable()} names, else an embedded one, or
     * with {@code -Dweir.it.servers=docker} one in a container.
     *
     * @throws ServerUnavailableException if it cannot be had; asking again gives the same answer without trying again
     */
    public static DatabaseServer of(ServerKind kind) {
        return Objects.requireNonNull(SERVERS.get(kind)).get();
    }

    /** Finds or starts a server of a kind, as an environment and system properties say. */
    static DatabaseServer open(ServerKind kind, Map<String, String> environment, Properties properties) {
        String url = environment.get(kind.environmentVariable());
        if (url != null) {
            return ExternalServer.at(kind, url);
        }
        String choice = properties.getProperty(CHOICE, "embedded");
        return switch (choice) {
            case "embedded" -> EmbeddedServer.start(kind);
            case "docker" -> ContainerServer.start(kind, properties);
            default ->
                throw new IllegalArgumentException("-D%s=%s; expected embedded or docker".formatted(CHOICE, choice));
        };
    }

    private static Map<ServerKind, SharedServer> servers() {
        Map<ServerKind, SharedServer> servers = new EnumMap<>(ServerKind.class);
        Arrays.stream(ServerKind.values()).forEach(kind -> servers.put(kind, new SharedServer(kind)));
        return Collections.unmodifiableMap(servers);
    }
}
