package dev.weir.examples.atlas;

import dev.weir.Database;
import dev.weir.Executor;
import java.io.PrintStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads the atlas in one transaction, unless it is there already. */
final class Loading {
    private final Database db;
    private final PrintStream out;

    Loading(Database db, PrintStream out) {
        this.db = db;
        this.out = out;
    }

    /** Creates the tables where they are missing, and fills them if they are empty. */
    Mono<Void> run() {
        return db.schema().create().then(Countries.all().exists(db)).flatMap(known -> known ? found() : load());
    }

    private Mono<Void> found() {
        return Countries.all()
                .count(db)
                .doOnNext(countries -> out.printf("Found %d countries; nothing to load.%n", countries))
                .then();
    }

    private Mono<Void> load() {
        out.println("Loading what the JDK knows of the world:");
        return db.transaction(tx -> step(
                        "currencies", Currencies.createMany(Jdk.currencies()).exec(tx))
                .then(step("languages", Languages.createMany(Jdk.languages()).exec(tx)))
                .then(step("countries", Countries.createMany(Jdk.countries()).exec(tx)))
                .then(step(
                        "spoken languages",
                        SpokenLanguages.createMany(Jdk.spoken()).exec(tx)))
                .then(step(
                        "locales",
                        RegionalLocales.createMany(Jdk.regionalLocales()).exec(tx)))
                .then(step("time zones", Zones.createMany(Jdk.zones()).exec(tx)))
                .then(total(tx)));
    }

    private Mono<Void> step(String what, Flux<?> created) {
        return created.count()
                .doOnNext(rows -> out.printf("  %,6d %s%n", rows, what))
                .then();
    }

    /** The transaction sees what it has written before anybody else does. */
    private Mono<Void> total(Executor tx) {
        return Countries.where(country -> country.languages().isEmpty())
                .count(tx)
                .doOnNext(silent -> out.printf("  (%d countries without a known language)%n", silent))
                .then();
    }
}
