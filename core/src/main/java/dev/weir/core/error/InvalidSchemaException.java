package dev.weir.core.error;

import java.util.List;

/**
 * Models that do not fit together, or not into the database. Found when the database handle is built; all findings are
 * told at once.
 *
 * <p>Example message: {@code [INVALID_SCHEMA] User.todos has no index on its link Todo.userId; add @Index to
 * Todo.userId}.
 */
public final class InvalidSchemaException extends WeirException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf gives a serializable list
    private final List<Finding> findings;

    public InvalidSchemaException(List<Finding> findings) {
        super(ErrorCode.INVALID_SCHEMA, Findings.message(findings));
        this.findings = List.copyOf(findings);
    }

    /** Returns everything that is wrong, in the order of the models. */
    public List<Finding> findings() {
        return findings;
    }
}
