package dev.weir.examples.atlas;

import dev.weir.Database;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import reactor.core.publisher.Mono;

/**
 * Loads an atlas into a database and asks it a few questions. The database is the file {@code atlas.db} in the current
 * folder, the file that the first argument names, or with {@code --url} the database of that address; a second run finds it
 * filled.
 */
public final class Atlas {
    private Atlas() {}

    /** Runs the program; waits for its end, as only a {@code main} may. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        run(url(args), out).block();
    }

    private static String url(String[] args) {
        if (args.length == 2 && args[0].equals("--url")) {
            return args[1];
        }
        return "sqlite:" + (args.length > 0 ? args[0] : "atlas.db");
    }

    /** Loads and asks, and closes the database whatever happens. */
    static Mono<Void> run(String url, PrintStream out) {
        return Mono.usingWhen(
                Mono.fromSupplier(() -> Database.builder().url(url).build()),
                db -> {
                    // an address may hold a password
                    out.printf("Opening a database of %s%n", db.capability().driver());
                    return new Loading(db, out).run().then(Mono.defer(() -> new Questions(db, out).askAll()));
                },
                Database::close);
    }
}
