package dev.weir.core.error;

/** A statement was run on a database handle that was closed. Nothing was sent. */
public final class DatabaseClosedException extends WeirException {
    private static final long serialVersionUID = 1L;

    public DatabaseClosedException() {
        super(ErrorCode.DATABASE_CLOSED, "this database was closed; build a new one");
    }
}
