package dev.weir.core.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The connected database cannot do what the statement asks. Raised when the statement is planned, before any I/O, so
 * nothing was sent and retrying cannot help. Everything that is missing is told at once.
 *
 * <p>Example message: {@code [UNSUPPORTED_BY_DATABASE] sqlite cannot run ilike (needs CASE_INSENSITIVE_PATTERN); use
 * like, or store a folded copy of the text}.
 */
public final class UnsupportedByDatabaseException extends WeirException {
    private static final long serialVersionUID = 1L;
    private final String driver;

    @SuppressWarnings("serial") // List.copyOf gives a serializable list
    private final List<Missing> missing;

    /**
     * Creates the error.
     *
     * @param driver the name of the driver
     * @param missing at least one thing that is missing
     */
    public UnsupportedByDatabaseException(String driver, List<Missing> missing) {
        super(
                ErrorCode.UNSUPPORTED_BY_DATABASE,
                missing.stream().map(one -> driver + " cannot run " + one).collect(Collectors.joining("\n")));
        this.driver = driver;
        this.missing = List.copyOf(missing);
    }

    /** Returns the name of the driver. */
    public String driver() {
        return driver;
    }

    /** Returns everything that is missing, in the order of the statement. */
    public List<Missing> missing() {
        return missing;
    }
}
