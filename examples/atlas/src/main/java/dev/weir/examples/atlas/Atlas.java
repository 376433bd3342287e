package dev.weir.examples.atlas;

import dev.weir.Database;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import reactor.core.publisher.Mono;

/**
 * Loads an atlas into a database file and asks it a few questions. The file is {@code atlas.db} in the current folder, or
 * the first argument; a second run finds it filled.
 */
public final class Atlas {
    private Atlas() {}

    /** Runs the program; waits for its end, as only a {@code main} may. */
    public static void main(String[] args) {
        String file = args.length > 0 ? args[0] : "atlas.db";
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf("Opening %s%n", file);
        run(file, out).block();
    }

    /** Loads and asks, and closes the database whatever happens. */
    static Mono<Void> run(String file, PrintStream out) {
        return Mono.usingWhen(
                Mono.fromSupplier(() -> Database.builder().url("sqlite:" + file).build()),
                db -> new Loading(db, out).run().then(Mono.defer(() -> new Questions(db, out).askAll())),
                Database::close);
    }
}
