package dev.weir.examples.atlas;

import dev.weir.Database;
import dev.weir.Executor;
import dev.weir.core.error.UnsupportedByDatabaseException;
import java.io.PrintStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads the atlas in one transaction where the database has them, unless it is there already. */
final class Loading {
    private final Database db;
    private final PrintStream out;

    Loading(Database db, PrintStream out) {
        this.db = db;
        this.out = out;
    }

    /** Creates the tables where they are missing, and fills them if they are empty. */
    Mono<Void> run() {
        return db.schema()
                .create()
                .then(Countries.all().allowScan().exists(db))
                .flatMap(known -> known ? found() : load());
    }

    private Mono<Void> found() {
        return Countries.all()
                .allowScan()
                .count(db)
                .doOnNext(countries -> out.printf("Found %d countries; nothing to load.%n", countries))
                .then();
    }

    private Mono<Void> load() {
        out.println("Loading what the JDK knows of the world:");
        return db.transaction(this::load).onErrorResume(UnsupportedByDatabaseException.class, refused -> {
            out.println("  without a transaction: " + refused.getMessage());
            return load(db);
        });
    }

    /** Each step by itself need not be atomic: the transaction is, if there is one. */
    private Mono<Void> load(Executor executor) {
        return step(
                        "currencies",
                        Currencies.createMany(Jdk.currencies()).nonAtomic().exec(executor))
                .then(step(
                        "languages",
                        Languages.createMany(Jdk.languages()).nonAtomic().exec(executor)))
                .then(step(
                        "countries",
                        Countries.createMany(Jdk.countries()).nonAtomic().exec(executor)))
                .then(step(
                        "spoken languages",
                        SpokenLanguages.createMany(Jdk.spoken()).nonAtomic().exec(executor)))
                .then(step(
                        "locales",
                        RegionalLocales.createMany(Jdk.regionalLocales())
                                .nonAtomic()
                                .exec(executor)))
                .then(step(
                        "time zones", Zones.createMany(Jdk.zones()).nonAtomic().exec(executor)))
                .then(total(executor));
    }

    private Mono<Void> step(String what, Flux<?> created) {
        return created.count()
                .doOnNext(rows -> out.printf("  %,6d %s%n", rows, what))
                .then();
    }

    /** A transaction sees what it has written before anybody else does. */
    private Mono<Void> total(Executor executor) {
        return Countries.where(country -> country.languages().isEmpty())
                .count(executor)
                .doOnNext(silent -> out.printf("  (%d countries without a known language)%n", silent))
                .then()
                .onErrorResume(UnsupportedByDatabaseException.class, refused -> {
                    out.println("  not counted: " + refused.getMessage());
                    return Mono.empty();
                });
    }
}
