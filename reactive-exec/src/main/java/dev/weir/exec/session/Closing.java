package dev.weir.exec.session;

import dev.weir.core.driver.Session;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** Gives sessions back after their work, whose outcome that cannot change any more. */
final class Closing {
    private Closing() {}

    /**
     * Closes a session and never fails: what was read was read, what was written was written, and what failed did so for
     * a reason of its own. An error of the closing goes to Reactor's hook for dropped errors.
     */
    static Mono<Void> close(Session session) {
        return session.close().onErrorComplete(Closing::drop);
    }

    private static boolean drop(Throwable error) {
        Operators.onErrorDropped(error, Context.empty());
        return true;
    }
}
