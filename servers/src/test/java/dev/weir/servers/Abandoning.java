package dev.weir.servers;

import java.util.stream.Collectors;

/** A program that starts a server, tells its processes and where its data is, and then waits to be killed. */
final class Abandoning {
    private Abandoning() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedServer server = EmbeddedServer.start(ServerKind.valueOf(arguments[0]));
        System.out.println(ProcessHandle.current()
                .descendants()
                .map(process -> Long.toString(process.pid()))
                .collect(Collectors.joining(" ")));
        System.out.println(server.home());
        int wait = System.in.read();
        throw new IllegalStateException("not killed, but told to end: " + wait);
    }
}
