package dev.weir.sql.dialect;

import dev.weir.core.stmt.expr.TextMatchKind;
import java.util.Optional;

/**
 * How PostgreSQL matches text. A pattern that is known when the statement runs is rewritten so that the backslash is its
 * escape character, which is the database's own; a btree index on the column then serves a pattern that begins with a
 * text (<a href="https://www.postgresql.org/docs/18/indexes-types.html">index types</a>). A pattern that the database
 * computes must not end with its escape character, which is an error there.
 */
final class PostgresTextMatch {
    /**
     * Ignores case as the Unicode tables say, character by character. The collation is part of the server
     * from version 17 on (<a href="https://www.postgresql.org/docs/18/collation.html">collations</a>); that of the
     * column, {@code "C"}, knows the case of ASCII letters only.
     */
    private static final String FOLDED = "{x} COLLATE \"pg_c_utf8\"";

    private static final TextMatchForm CONTAINS =
            new TextMatchForm(PredicateForm.of("strpos({x}, {y}) > 0", "strpos({x}, {y}) = 0"), Optional.empty());
    private static final TextMatchForm STARTS_WITH =
            new TextMatchForm(PredicateForm.of("{x} ^@ {y}", "NOT {x} ^@ {y}"), Optional.empty());
    private static final TextMatchForm ENDS_WITH = new TextMatchForm(
            PredicateForm.of("right({x}, length({y})) = {y}", "right({x}, length({y})) <> {y}"), Optional.empty());

    private PostgresTextMatch() {}

    static TextMatchForm form(TextMatchKind kind, Optional<Character> escape, boolean value) {
        return switch (kind) {
            case CONTAINS -> CONTAINS;
            case STARTS_WITH -> value ? rewritten(kind, escape, "{x} LIKE {y}", "{x} NOT LIKE {y}") : STARTS_WITH;
            case ENDS_WITH -> value ? rewritten(kind, escape, "{x} LIKE {y}", "{x} NOT LIKE {y}") : ENDS_WITH;
            case LIKE -> pattern(kind, escape, value, "{x} LIKE {y}", "{x} NOT LIKE {y}");
            case ILIKE -> pattern(kind, escape, value, FOLDED + " ILIKE {y}", FOLDED + " NOT ILIKE {y}");
        };
    }

    private static TextMatchForm pattern(
            TextMatchKind kind, Optional<Character> escape, boolean value, String positive, String negative) {
        if (value) {
            return rewritten(kind, escape, positive, negative);
        }
        String clause =
                " ESCAPE " + CastLiterals.quoted(escape.map(String::valueOf).orElse(""));
        return new TextMatchForm(PredicateForm.of(positive + clause, negative + clause), Optional.empty());
    }

    private static TextMatchForm rewritten(
            TextMatchKind kind, Optional<Character> escape, String positive, String negative) {
        return new TextMatchForm(PredicateForm.of(positive, negative), Optional.of(new LikePattern(kind, escape)));
    }
}
