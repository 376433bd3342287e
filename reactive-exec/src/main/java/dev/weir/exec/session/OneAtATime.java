package dev.weir.exec.session;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.Missing;
import dev.weir.core.error.UnsupportedByDatabaseException;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets what is run in one session wait for each other where the database does not interleave results; elsewhere everything
 * runs when it is asked for.
 *
 * <p>A result that is taken bit by bit may be taken by who runs the next statement, for each of its rows. That would wait
 * for the end of the result, and the result for it, so it is refused: with an {@code UnsupportedByDatabaseException}. A
 * result that is asked for as a whole comes to its end by itself, and the others wait. A result that {@code take(n)} cuts
 * short has its end only after what follows has been asked for, and so refuses that as well; a limit does not.
 */
final class OneAtATime {
    private final boolean needed;
    private final Turns turns;

    OneAtATime(Capability capability) {
        this.needed = !capability.has(Feature.INTERLEAVED_RESULTS);
        this.turns = new Turns(() -> new UnsupportedByDatabaseException(
                capability.driver(),
                List.of(new Missing(
                        "a statement while rows of another one are taken bit by bit in the same transaction",
                        Feature.INTERLEAVED_RESULTS.name(),
                        "take them with collectList() first, or run the statement after the last of them"))));
    }

    /** Runs what gives one value at the most, when its turn has come. */
    <T> Mono<T> one(Mono<T> run) {
        return needed ? Mono.usingWhen(turns.take(), turn -> run, turn -> Mono.fromRunnable(turn::end)) : run;
    }

    /** Runs what gives several values, when its turn has come; with a bounded demand nothing else may run until its end. */
    <T> Flux<T> many(Flux<T> run) {
        return needed
                ? Flux.usingWhen(
                        turns.take(),
                        turn -> run.doOnRequest(demand -> {
                            if (demand < Long.MAX_VALUE) {
                                turn.streamAlone();
                            }
                        }),
                        turn -> Mono.fromRunnable(turn::end))
                : run;
    }
}
