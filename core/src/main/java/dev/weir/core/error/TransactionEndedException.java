package dev.weir.core.error;

/**
 * A statement was run in a transaction that is over, or in one whose nested transaction is still open; nothing was sent. Or a
 * transaction could not be kept, since a part of it that failed could not be undone; then all of it was rolled back.
 *
 * <p>Example message: {@code [TRANSACTION_ENDED] the transaction was committed; run the statement inside the function
 * given to transaction()}.
 */
public final class TransactionEndedException extends WeirException {
    private static final long serialVersionUID = 1L;

    public TransactionEndedException(String message) {
        super(ErrorCode.TRANSACTION_ENDED, message);
    }

    public TransactionEndedException(String message, Throwable cause) {
        super(ErrorCode.TRANSACTION_ENDED, message, cause);
    }
}
