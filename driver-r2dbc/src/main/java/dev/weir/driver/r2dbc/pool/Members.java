package dev.weir.driver.r2dbc.pool;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/** The connections of a pool, each from when it is open until it is closed or its close time-out is over. */
final class Members<C> {
    private final Connections<C> connections;
    private final Duration closeTimeout;
    private final Scheduler timer;

    private final Set<Member<C>> members = new HashSet<>();
    private final Sinks.Empty<Void> gone = Sinks.empty();
    private boolean ending;
    private long created;
    private long discarded;

    Members(Connections<C> connections, Duration closeTimeout, Scheduler timer) {
        this.connections = connections;
        this.closeTimeout = closeTimeout;
        this.timer = timer;
    }

    /** Takes a connection that was just opened. */
    synchronized Member<C> add(C connection) {
        Member<C> member = new Member<>(connection, this, timer);
        members.add(member);
        created++;
        return member;
    }

    /** Closes a connection when subscribed: within the close time-out, and without an error. */
    Mono<Void> close(Member<C> member) {
        count();
        return Mono.defer(() -> connections.close(member.connection()))
                .timeout(closeTimeout, timer)
                .onErrorComplete()
                .doOnTerminate(() -> remove(member));
    }

    private synchronized void count() {
        discarded++;
    }

    private synchronized void remove(Member<C> member) {
        members.remove(member);
        tellIfGone();
    }

    private void tellIfGone() {
        if (ending && members.isEmpty()) {
            gone.tryEmitEmpty();
        }
    }

    /** Completes when every connection is closed; those that are not after the close time-out are closed then. */
    Mono<Void> end() {
        return Mono.defer(this::gone).timeout(closeTimeout, Mono.defer(this::closeAll), timer);
    }

    private synchronized Mono<Void> gone() {
        ending = true;
        tellIfGone();
        return gone.asMono();
    }

    private Mono<Void> closeAll() {
        return Mono.when(remaining().stream().map(Member::close).toList());
    }

    private synchronized List<Member<C>> remaining() {
        return List.copyOf(members);
    }

    synchronized long created() {
        return created;
    }

    synchronized long discarded() {
        return discarded;
    }
}
