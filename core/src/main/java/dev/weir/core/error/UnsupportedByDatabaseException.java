package dev.weir.core.error;

/**
 * The connected database cannot do what the statement asks. Raised when the statement is planned, before any I/O, so
 * nothing was sent and retrying cannot help.
 *
 * <p>Example message: {@code [UNSUPPORTED_BY_DATABASE] sqlite cannot run ilike (needs CASE_INSENSITIVE_PATTERN); use
 * like, or store a folded copy of the text}.
 */
public final class UnsupportedByDatabaseException extends WeirException {
    private static final long serialVersionUID = 1L;
    private final String driver;
    private final String capability;

    /**
     * Creates the error.
     *
     * @param construct what was asked for, in the user's words
     * @param capability the name of the capability that is missing
     * @param hint what to do instead
     */
    public UnsupportedByDatabaseException(String driver, String construct, String capability, String hint) {
        super(
                ErrorCode.UNSUPPORTED_BY_DATABASE,
                driver + " cannot run " + construct + " (needs " + capability + "); " + hint);
        this.driver = driver;
        this.capability = capability;
    }

    /** Returns the name of the driver. */
    public String driver() {
        return driver;
    }

    /** Returns the name of the capability that is missing. */
    public String capability() {
        return capability;
    }
}
