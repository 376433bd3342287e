package dev.weir.core.error;

/**
 * A read that promised at most one record found more, or a has-one relation has several rows.
 *
 * <p>Example message: {@code [NON_UNIQUE_RESULT] more than one User for the given condition; use first() to take one of
 * them or fetch() to take all}.
 */
public final class NonUniqueResultException extends WeirException {
    private static final long serialVersionUID = 1L;
    private final String model;

    public NonUniqueResultException(String model, String detail) {
        super(ErrorCode.NON_UNIQUE_RESULT, "more than one " + model + " " + detail);
        this.model = model;
    }

    /** Returns the simple name of the model. */
    public String model() {
        return model;
    }
}
