package dev.weir.core.error;

import java.util.List;

/**
 * A statement that no database could run as it stands. Found before anything was sent; all findings are told at once.
 *
 * <p>Example message: {@code [INVALID_STATEMENT] update of User assigns nothing; set at least one field}.
 */
public final class InvalidStatementException extends WeirException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf gives a serializable list
    private final List<Finding> findings;

    public InvalidStatementException(List<Finding> findings) {
        super(ErrorCode.INVALID_STATEMENT, Findings.message(findings));
        this.findings = List.copyOf(findings);
    }

    /** Returns everything that is wrong, in the order of the statement. */
    public List<Finding> findings() {
        return findings;
    }
}
