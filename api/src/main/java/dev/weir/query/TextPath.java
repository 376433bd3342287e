package dev.weir.query;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.value.ArgumentChain;
import java.util.Optional;

/**
 * A field that holds text. Case counts in every comparison but {@link #ilike}. A match is UNKNOWN where the text is NULL;
 * a pattern that is {@code null} is an {@link IllegalArgumentException}.
 *
 * @param <R> the model
 */
public record TextPath<R>(Expr<FieldTerm> expr) implements OrderedExpression<R, String> {

    @Override
    public ArgumentChain arguments() {
        return ArgumentChain.none();
    }

    @Override
    public FieldType<String> fieldType() {
        return FieldType.TEXT;
    }

    /**
     * Returns the condition that the text matches a pattern, in which {@code %} stands for any run of characters and
     * {@code _} for one. No character escapes another.
     */
    public Condition<R> like(String pattern) {
        return match(TextMatchKind.LIKE, pattern, Optional.empty());
    }

    /** Like {@link #like(String)}, with a character that takes the next one literally. */
    public Condition<R> like(String pattern, char escape) {
        return match(TextMatchKind.LIKE, pattern, Optional.of(escape));
    }

    /** Like {@link #like(String)} with case ignored; not every database can. */
    public Condition<R> ilike(String pattern) {
        return match(TextMatchKind.ILIKE, pattern, Optional.empty());
    }

    /** Returns the condition that the text begins with {@code prefix}, taken literally. */
    public Condition<R> startsWith(String prefix) {
        return match(TextMatchKind.STARTS_WITH, prefix, Optional.empty());
    }

    /** Returns the condition that the text ends with {@code suffix}, taken literally. */
    public Condition<R> endsWith(String suffix) {
        return match(TextMatchKind.ENDS_WITH, suffix, Optional.empty());
    }

    /** Returns the condition that the text contains {@code part}, taken literally. */
    public Condition<R> contains(String part) {
        return match(TextMatchKind.CONTAINS, part, Optional.empty());
    }

    private Condition<R> match(TextMatchKind kind, String pattern, Optional<Character> escape) {
        return Condition.of(
                new Expr.TextMatch<>(kind, expr, FieldType.TEXT.placeholder(), escape),
                FieldType.TEXT.argument(Given.notNull("pattern", pattern)));
    }
}
