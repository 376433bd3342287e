package dev.weir.it.tx;

import reactor.core.publisher.Mono;

/** What tests undo a transaction with: an error of the application's own. */
final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undo() {
        super("undo");
    }

    /** Gives nothing but the error. */
    static <T> Mono<T> it() {
        return Mono.error(Undo::new);
    }
}
