package dev.weir.driver.r2dbc;

import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.Finding;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.WeirException;
import java.util.List;

/** What the bridge itself refuses, and why. */
final class Refusals {
    private Refusals() {}

    static WeirException sessionClosed() {
        return new InternalException(R2dbcSession.class, "an operation ran on a session that was closed");
    }

    static WeirException resultUnread() {
        return new InvalidStatementException(List.of(new Finding(
                "statement in a transaction",
                "waits for the result of another one, of which more than " + Exchange.ASIDE + " rows are unread",
                "read that one to its end first, or limit it; relations of its rows are loaded by include")));
    }

    static WeirException notAtRest() {
        return new ConnectionLostException(
                "a statement that was cancelled did not end in time, and its connection was given up", null);
    }

    /** The Reactive Streams specification wants this one, by rule 3.9. */
    static IllegalArgumentException illegalRequest(long n) {
        return new IllegalArgumentException("a request must be for more than zero (rule 3.9), and was for " + n);
    }
}
