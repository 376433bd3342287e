package dev.weir.driver.r2dbc.pool;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One attempt to open a connection. A connection that arrives is handed over or closed, also when it arrives while the
 * attempt is being given up: a time-out operator alone would drop it.
 */
final class Opening<C> {
    private final Members<C> members;
    private @Nullable Member<C> opened;
    private boolean abandoned;

    Opening(Members<C> members) {
        this.members = members;
    }

    /**
     * Runs the attempt when subscribed.
     *
     * @param end what ends the attempt with an error, by an error of its own
     */
    Mono<Member<C>> run(Mono<C> open, Mono<Member<C>> end) {
        Mono<Member<C>> arrival = open.map(this::arrived).switchIfEmpty(Mono.error(PoolErrors::nothingOpened));
        return Mono.firstWithSignal(end, arrival).doOnError(reason -> abandon()).doOnCancel(this::abandon);
    }

    private Member<C> arrived(C connection) {
        Member<C> member = members.add(connection);
        if (!keep(member)) {
            member.close();
        }
        return member;
    }

    private synchronized boolean keep(Member<C> member) {
        opened = member;
        return !abandoned;
    }

    private void abandon() {
        Member<C> unwanted = give();
        if (unwanted != null) {
            unwanted.close();
        }
    }

    private synchronized @Nullable Member<C> give() {
        abandoned = true;
        return opened;
    }
}
