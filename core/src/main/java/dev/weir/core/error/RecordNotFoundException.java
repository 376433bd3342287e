package dev.weir.core.error;

/**
 * A read that promised a record found none, or a write to a given instance found no row of it. Nothing was changed.
 *
 * <p>Example message: {@code [RECORD_NOT_FOUND] no User for the given condition; use one() or first() where none is a
 * fine answer}.
 */
public final class RecordNotFoundException extends WeirException {
    private static final long serialVersionUID = 1L;
    private final String model;

    public RecordNotFoundException(String model, String detail) {
        super(ErrorCode.RECORD_NOT_FOUND, "no " + model + " " + detail);
        this.model = model;
    }

    /** Returns the simple name of the model. */
    public String model() {
        return model;
    }
}
