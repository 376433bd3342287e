package dev.weir.core.stmt.expr;

/** How a text is matched against another. */
public enum TextMatchKind {
    /** A pattern in which {@code %} stands for any run of characters and {@code _} for one; case counts. */
    LIKE,
    /** {@link #LIKE} with case ignored, as far as the database knows case. */
    ILIKE,
    /** The text begins with the other, every character of which is literal. */
    STARTS_WITH,
    /** The text ends with the other, every character of which is literal. */
    ENDS_WITH,
    /** The text contains the other, every character of which is literal. */
    CONTAINS;

    /** Returns whether the right side is a pattern with wildcards. */
    public boolean isPattern() {
        return switch (this) {
            case LIKE, ILIKE -> true;
            case STARTS_WITH, ENDS_WITH, CONTAINS -> false;
        };
    }
}
