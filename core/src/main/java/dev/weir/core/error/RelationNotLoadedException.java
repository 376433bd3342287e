package dev.weir.core.error;

/**
 * A relation handle was asked for what it does not hold. Handles load nothing by themselves.
 *
 * <p>Example message: {@code [RELATION_NOT_LOADED] User.todos is not loaded; add .include(u -> u.todos()) to the query}.
 */
public final class RelationNotLoadedException extends WeirException {
    private static final long serialVersionUID = 1L;
    private final String relation;

    public RelationNotLoadedException(String relation, String detail) {
        super(ErrorCode.RELATION_NOT_LOADED, relation + " " + detail);
        this.relation = relation;
    }

    /** Returns the relation as {@code Model.component}. */
    public String relation() {
        return relation;
    }
}
