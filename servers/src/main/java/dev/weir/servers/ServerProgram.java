package dev.weir.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How one database's program is unpacked, prepared and run. A program knows paths and arguments, not processes.
 *
 * <p>{@code home} is one server's folder; its data is in {@code home/data}.
 */
interface ServerProgram {
    /** Returns name and version; also the name of the folder that the program is kept in. */
    String name();

    /** Writes the program's files from the class path into a folder. */
    void unpack(Path into) throws IOException;

    /** Makes an empty set of databases in {@code home/data}, as the account that servers run under. */
    void initialize(Path program, Path home, Account account) throws IOException;

    /** Removes what a killed server left behind that would stop or deceive the next one. */
    void clearTraces(Path home) throws IOException;

    /** Returns the command that serves {@code home/data} at a port of 127.0.0.1. */
    List<String> command(Path program, Path home, int port);

    /** Returns whether a server that was started answers by now. */
    boolean isReady(Path home, int port) throws IOException;

    /** Returns the name of the signal after which the server ends in order, without waiting for its clients. */
    String stopSignal();

    /** Returns the name of the signal that ends a server fastest when its data is not needed any more. */
    String discardSignal();

    /** Returns the R2DBC URL of a database that always exists. */
    String url(int port);
}
