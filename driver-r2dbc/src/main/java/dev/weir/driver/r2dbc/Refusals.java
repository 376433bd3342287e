package dev.weir.driver.r2dbc;

import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.Finding;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.TransactionEndedException;
import dev.weir.core.error.WeirException;
import java.util.List;

/** What the bridge itself refuses, and why. */
final class Refusals {
    private Refusals() {}

    // ---- sessions

    static WeirException sessionClosed() {
        return internal("an operation ran on a session that was closed");
    }

    /** What the executor should not have asked of a session. */
    static WeirException internal(String message) {
        return new InternalException(R2dbcSession.class, message);
    }

    static WeirException keyedAccess() {
        return new InternalException(PreparedCompiler.class, "an access by key, where whole statements are run");
    }

    static WeirException resultUnread() {
        return new InvalidStatementException(List.of(new Finding(
                "statement in a transaction",
                "waits for the result of another one, of which more than " + Exchange.ASIDE + " rows are unread",
                "read that one to its end first, or limit it; relations of its rows are loaded by include")));
    }

    static WeirException rolledBack() {
        return new TransactionEndedException(
                "the database has rolled the transaction back after an error; roll it back and run it again");
    }

    static WeirException notAtRest() {
        return new ConnectionLostException(
                "a statement that was cancelled did not end in time, and its connection was given up", null);
    }

    // ---- values

    static WeirException unexpectedNull(int position) {
        return new InvalidValueException("the value at position " + position + " is NULL");
    }

    static WeirException tooWide(int position, int bits) {
        return new InvalidValueException(
                "the stored integer at position " + position + " does not fit " + bits + " bits");
    }

    static WeirException tooLarge(long least, long greatest) {
        return new InvalidValueException(
                "an integer does not fit its type, which ends at " + least + " and " + greatest);
    }

    static WeirException halfSurrogate() {
        return new InvalidValueException("a text with half of a surrogate pair cannot be stored");
    }

    // ---- calls

    static WeirException option(String message) {
        return new InvalidConfigurationException(message);
    }

    /** The Reactive Streams specification wants this one, by rule 3.9. */
    static IllegalArgumentException illegalRequest(long n) {
        return new IllegalArgumentException("a request must be for more than zero (rule 3.9), and was for " + n);
    }
}
