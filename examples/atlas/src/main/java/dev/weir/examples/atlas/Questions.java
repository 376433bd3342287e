package dev.weir.examples.atlas;

import dev.weir.Database;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the atlas is asked: each query is printed as it stands in the code, and what it answers, or why the database refuses
 * it.
 */
final class Questions {
    private final Database db;
    private final PrintStream out;

    Questions(Database db, PrintStream out) {
        this.db = db;
        this.out = out;
    }

    /** Asks everything, one after the other. */
    Mono<Void> askAll() {
        return Flux.<Supplier<Mono<Void>>>just(
                        this::countriesThatShareACurrency,
                        this::languagesOfACountry,
                        this::countriesOfALanguage,
                        this::countriesWithMostLanguages,
                        this::walkByKey,
                        this::everyRowWithBackpressure,
                        this::aDuplicateLeavesNothing)
                .concatMap(question -> question.get().onErrorResume(UnsupportedByDatabaseException.class, refused -> {
                    answer("refused: " + refused.getMessage());
                    return Mono.empty();
                }))
                .then();
    }

    private Mono<Void> countriesThatShareACurrency() {
        ask(
                "Which countries share a currency with Finland?",
                """
                Countries.byCode("FI").currency().countries()
                        .orderBy(country -> country.name().asc())
                        .fetch(db)""");
        return Countries.byCode("FI")
                .currency()
                .countries()
                .orderBy(country -> country.name().asc())
                .fetch(db)
                .map(Country::name)
                .collect(Collectors.joining(", "))
                .doOnNext(this::answer)
                .then();
    }

    private Mono<Void> languagesOfACountry() {
        ask(
                "Which languages are spoken in Switzerland?",
                """
                Languages.where(language -> language.countries().any(spoken -> spoken.country().name().eq("Switzerland")))
                        .orderBy(language -> language.name().asc())
                        .fetch(db)""");
        return Languages.where(language -> language.countries()
                        .any(spoken -> spoken.country().name().eq("Switzerland")))
                .orderBy(language -> language.name().asc())
                .fetch(db)
                .map(language -> language.name() + " (" + language.nativeName() + ")")
                .collect(Collectors.joining(", "))
                .doOnNext(this::answer)
                .then();
    }

    private Mono<Void> countriesOfALanguage() {
        ask(
                "And back: where is Portuguese spoken, and what do people pay with there?",
                """
                Languages.where(language -> language.name().eq("Portuguese"))
                        .countries()
                        .include(spoken -> spoken.country().include(country -> country.currency()))
                        .orderBy(spoken -> spoken.country().name().asc())
                        .fetch(db)""");
        return Languages.where(language -> language.name().eq("Portuguese"))
                .countries()
                .include(spoken -> spoken.country().include(country -> country.currency()))
                .orderBy(spoken -> spoken.country().name().asc())
                .fetch(db)
                .map(spoken -> spoken.country().get())
                .map(country -> country.name()
                        + country.currency()
                                .get()
                                .map(currency -> " (" + currency.name() + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "))
                .doOnNext(this::answer)
                .then();
    }

    private Mono<Void> countriesWithMostLanguages() {
        ask(
                "Which ten countries have most languages?",
                """
                Countries.all()
                        .orderBy(country -> country.languages().count().desc(), country -> country.name().asc())
                        .limit(10)
                        .include(country -> country.languages())
                        .fetch(db)""");
        return Countries.all()
                .orderBy(country -> country.languages().count().desc(), country -> country.name()
                        .asc())
                .limit(10)
                .include(country -> country.languages())
                .fetch(db)
                .doOnNext(country ->
                        answer("%3d  %s".formatted(country.languages().size(), country.name())))
                .then();
    }

    private Mono<Void> walkByKey() {
        ask(
                "Walk through the time zones of Europe by key, five at a time, without ever counting from the start:",
                """
                Zones.where(zone -> zone.area().eq("Europe").and(zone.id().gt(last)))
                        .orderBy(zone -> zone.id().asc())
                        .limit(5)
                        .fetch(db)""");
        return page("").expand(last -> last.isEmpty() ? Mono.empty() : page(last))
                .filter(last -> !last.isEmpty())
                .count()
                .doOnNext(pages -> answer(pages + " pages"))
                .then();
    }

    /** Prints the page after a key and gives the last key on it, or an empty text after the last page. */
    private Mono<String> page(String last) {
        return Zones.where(zone -> zone.area().eq("Europe").and(zone.id().gt(last)))
                .orderBy(zone -> zone.id().asc())
                .limit(5)
                .fetch(db)
                .map(Zone::id)
                .collectList()
                .doOnNext(ids -> {
                    if (!ids.isEmpty()) {
                        answer(String.join(", ", ids));
                    }
                })
                .map(ids -> ids.isEmpty() ? "" : ids.get(ids.size() - 1));
    }

    private Mono<Void> everyRowWithBackpressure() {
        ask(
                "Read every locale with its language and country, asking for 100 at a time:",
                """
                RegionalLocales.all()
                        .include(locale -> locale.language())
                        .include(locale -> locale.country())
                        .allowScan()
                        .fetch(db)""");
        AtomicLong rows = new AtomicLong();
        return RegionalLocales.all()
                .include(locale -> locale.language())
                .include(locale -> locale.country())
                .allowScan()
                .fetch(db)
                .doOnRequest(asked -> answer("asked for %4d after %4d rows".formatted(asked, rows.get())))
                .limitRate(100)
                .doOnNext(locale -> rows.incrementAndGet())
                .then(Mono.fromRunnable(() -> answer(rows.get() + " rows")));
    }

    private Mono<Void> aDuplicateLeavesNothing() {
        ask(
                "Add a country whose three letters are taken, with a language of its own:",
                """
                Countries.create().code("ZZ").alpha3("ISL").name("Ultima Thule")
                        .languages(spoken -> spoken.language(
                                Languages.create().code("zz").name("Thulean").nativeName("Thulean")))
                        .exec(db)""");
        return Countries.create()
                .code("ZZ")
                .alpha3("ISL")
                .name("Ultima Thule")
                .languages(spoken -> spoken.language(
                        Languages.create().code("zz").name("Thulean").nativeName("Thulean")))
                .exec(db)
                .then()
                .onErrorResume(UniqueViolationException.class, error -> {
                    answer("refused: " + error.getMessage());
                    return Mono.empty();
                })
                .then(Mono.zip(
                        Countries.byCode("ZZ").exists(db),
                        Languages.byCode("zz").exists(db)))
                .doOnNext(left -> answer("left behind: country %s, language %s".formatted(left.getT1(), left.getT2())))
                .then();
    }

    private void ask(String question, String query) {
        out.printf("%n%s%n%n%s%n%n", question, query.indent(4).stripTrailing());
    }

    private void answer(String line) {
        out.println("  " + line);
    }
}
