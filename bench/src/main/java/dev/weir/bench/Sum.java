package dev.weir.bench;

import reactor.core.publisher.Mono;

/** Adds numbers up, so that what a benchmark reads is used. For one thread. */
final class Sum {
    private long value;

    void add(long more) {
        value += more;
    }

    long value() {
        return value;
    }

    /** Gives the sum as it is when asked for it. */
    Mono<Long> whenDone() {
        return Mono.fromSupplier(this::value);
    }
}
