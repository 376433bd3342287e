package dev.weir.driver.postgres;

import io.netty.util.ReferenceCounted;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Rows that the R2DBC driver has read of a result and not given when nobody reads on.
 *
 * <p>It gives the result of a statement without placeholders through a window, which holds up to 256 messages that were not
 * asked for. Reactor discards them by the hook of whoever reads the window, and the R2DBC driver has its hook only around the
 * windows: the rows, and the memory of the network that they are in, would be lost for good.
 */
final class Leftovers {
    private Leftovers() {}

    /** Returns rows, behind which what was not given is released. */
    static <T> Flux<T> released(Publisher<T> rows) {
        return Flux.from(rows).doOnDiscard(ReferenceCounted.class, Leftovers::release);
    }

    /** Where there is no window the R2DBC driver's hook is called as well, either before this one or after it. */
    private static void release(ReferenceCounted message) {
        if (message.refCnt() > 0) {
            message.release();
        }
    }
}
