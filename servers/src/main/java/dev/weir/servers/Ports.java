package dev.weir.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * TCP ports of the loopback interface.
 *
 * <p>Servers get ports below those that the system hands out for outgoing connections (from 32,768 on, see
 * <a href="https://docs.kernel.org/networking/ip-sysctl.html">ip_local_port_range</a>). So no client takes a server's port while
 * the server is down, not even by connecting to itself.
 */
final class Ports {
    static final String HOST = "127.0.0.1";

    private static final int FIRST = 15_000;
    private static final int AFTER_LAST = 32_768;
    private static final int CONNECT_MILLIS = 1_000;

    private Ports() {}

    /** Returns a port that nobody listens at. */
    static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Returns whether a server at this port says something to a new client, without being asked. */
    static boolean greets(int port) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(CONNECT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }
}
