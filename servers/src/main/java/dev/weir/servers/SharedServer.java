package dev.weir.servers;

import org.jspecify.annotations.Nullable;

/** A server that is started once, when it is first asked for. */
final class SharedServer {
    private final ServerKind kind;
    private @Nullable DatabaseServer started;
    private @Nullable RuntimeException failed;

    SharedServer(ServerKind kind) {
        this.kind = kind;
    }

    synchronized DatabaseServer get() {
        if (failed != null) {
            throw failed;
        }
        if (started == null) {
            started = open();
        }
        return started;
    }

    private DatabaseServer open() {
        try {
            DatabaseServer server = SharedServers.open(kind, System.getenv(), System.getProperties());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end of " + kind));
            return server;
        } catch (RuntimeException e) {
            failed = e;
            throw e;
        }
    }
}
