package dev.weir.driver.dynamodb.op;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;

/**
 * Elements that come in pages, of which the next is asked for when an element is wanted and none is left, in the context of who
 * wants them. One subscription.
 *
 * @param <S> what tells where a page begins
 * @param <E> an element
 */
final class Pages<S, E> {
    /** Asks for pages. */
    @FunctionalInterface
    interface Source<S, E> {
        Mono<Page<S, E>> fetch(S from);
    }

    /**
     * A page.
     *
     * @param next where the next one begins; empty if this is the last
     */
    record Page<S, E>(List<E> elements, Optional<S> next) {}

    private final Source<S, E> source;
    private final FluxSink<E> sink;
    private final Queue<E> ready = new ArrayDeque<>();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicReference<@Nullable Page<S, E>> arrived = new AtomicReference<>();
    private volatile @Nullable CompletableFuture<Page<S, E>> request;
    private Optional<S> next;
    private boolean awaited;

    private Pages(Source<S, E> source, S first, FluxSink<E> sink) {
        this.source = source;
        this.sink = sink;
        this.next = Optional.of(first);
    }

    static <S, E> Flux<E> of(S first, Source<S, E> source) {
        return Flux.create(sink -> {
            Pages<S, E> pages = new Pages<>(source, first, sink);
            sink.onDispose(pages::stop);
            sink.onRequest(n -> pages.work());
        });
    }

    private void stop() {
        CompletableFuture<Page<S, E>> waiting = request;
        if (waiting != null) {
            waiting.cancel(true);
        }
    }

    /** Gives what is wanted and there; whoever comes while another works leaves the work to that one. */
    private void work() {
        int missed = working.getAndIncrement() == 0 ? 1 : 0;
        while (missed != 0) {
            takeArrived();
            while (!ready.isEmpty() && isWanted()) {
                sink.next(ready.remove());
            }
            if (ready.isEmpty() && next.isEmpty()) {
                sink.complete();
                return;
            }
            if (ready.isEmpty() && !awaited && isWanted()) {
                ask(next.get());
            }
            missed = working.addAndGet(-missed);
        }
    }

    private boolean isWanted() {
        return sink.requestedFromDownstream() > 0 && !sink.isCancelled();
    }

    private void takeArrived() {
        Page<S, E> page = arrived.getAndSet(null);
        if (page != null) {
            awaited = false;
            ready.addAll(page.elements());
            next = page.next();
        }
    }

    private void ask(S from) {
        awaited = true;
        CompletableFuture<Page<S, E>> asked =
                source.fetch(from).contextWrite(sink.contextView()).toFuture();
        request = asked;
        if (sink.isCancelled()) {
            asked.cancel(true);
        }
        CompletableFuture<Page<S, E>> unused = asked.whenComplete((page, error) -> {
            if (error != null) {
                sink.error(error);
            } else {
                arrived.set(page);
                work();
            }
        });
    }
}
