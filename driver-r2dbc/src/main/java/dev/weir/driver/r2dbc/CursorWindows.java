package dev.weir.driver.r2dbc;

import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.value.Arguments;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A result read in windows, each of which is complete before it is given. A result that fits the first window is read by
 * the statement alone; a longer one is read again from its beginning, by a cursor. A cursor needs a transaction, so outside
 * of one a read-only one is open for as long as the cursor is.
 *
 * @param name the cursor's, which no other open one of the session has
 * @param <T> what the rows are read as
 */
record CursorWindows<T>(
        R2dbcSession session,
        Sending sending,
        PreparedRun select,
        Arguments arguments,
        RowReader<T> reader,
        int rows,
        String name) {
    private static final TransactionSettings READ_ONLY = new TransactionSettings(Optional.empty(), true);

    Flux<List<T>> read() {
        return session.<T>exchange(sending.one(select, arguments, reader, session.isInTransaction()))
                .take(rows + 1L)
                .collectList()
                .flatMapMany(first -> {
                    if (first.size() > rows) {
                        return byCursor();
                    }
                    return first.isEmpty() ? Flux.<List<T>>empty() : Flux.just(first);
                });
    }

    private Flux<List<T>> byCursor() {
        return Flux.defer(() -> {
            boolean own = !session.isInTransaction();
            AtomicBoolean open = new AtomicBoolean();
            Mono<Void> begun = own ? session.begin(READ_ONLY) : Mono.empty();
            Mono<Void> opened = begun.then(declared()).doOnSuccess(done -> open.set(true));
            return Flux.usingWhen(
                    Mono.just(own),
                    ignored -> opened.thenMany(windows()),
                    ignored -> ended(own, open.get()),
                    (ignored, error) -> ended(own, open.get()).onErrorComplete(),
                    ignored -> ended(own, open.get()).onErrorComplete());
        });
    }

    private Mono<Void> declared() {
        return session.<Void>exchange(sending.declare(select, arguments, name, cursors()))
                .then();
    }

    private Flux<List<T>> windows() {
        return session.<T>exchange(sending.fetch(select, name, cursors(), rows, reader))
                .collectList()
                .repeat()
                .takeUntil(window -> window.size() < rows)
                .filter(window -> !window.isEmpty());
    }

    /**
     * A cursor ends with its transaction. One that was cancelled before it was known to be open is left to that: to close
     * what is not open would spoil the transaction.
     */
    private Mono<Void> ended(boolean own, boolean open) {
        if (own) {
            return session.isInTransaction() ? session.rollback() : Mono.empty();
        }
        return open
                ? session.<Void>exchange(sending.text(cursors().close(name), select.table()))
                        .then()
                : Mono.empty();
    }

    private Cursors cursors() {
        return sending.engine().cursors().orElseThrow();
    }
}
