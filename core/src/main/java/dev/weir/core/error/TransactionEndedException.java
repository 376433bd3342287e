package dev.weir.core.error;

/**
 * A statement was run in a transaction that is over, or in one whose nested transaction is still open. Nothing was sent.
 *
 * <p>Example message: {@code [TRANSACTION_ENDED] the transaction was committed; run the statement inside the function
 * given to transaction()}.
 */
public final class TransactionEndedException extends WeirException {
    private static final long serialVersionUID = 1L;

    public TransactionEndedException(String message) {
        super(ErrorCode.TRANSACTION_ENDED, message);
    }
}
