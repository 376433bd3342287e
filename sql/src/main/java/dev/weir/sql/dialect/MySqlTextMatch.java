package dev.weir.sql.dialect;

import dev.weir.core.stmt.expr.TextMatchKind;
import java.util.Optional;

/**
 * How MySQL and MariaDB match text, whose case counts under the collation of Weir's columns. Case is ignored character
 * by character, in any alphabet. Only the beginning of a text is looked for with an index.
 */
final class MySqlTextMatch {
    private static final TextMatchForm CONTAINS = plain("LOCATE({y}, {x}) > 0", "LOCATE({y}, {x}) = 0");
    private static final TextMatchForm STARTS_WITH = plain("LOCATE({y}, {x}) = 1", "LOCATE({y}, {x}) <> 1");
    private static final TextMatchForm ENDS_WITH =
            plain("RIGHT({x}, CHAR_LENGTH({y})) = {y}", "RIGHT({x}, CHAR_LENGTH({y})) <> {y}");

    private MySqlTextMatch() {}

    static TextMatchForm form(TextMatchKind kind, Optional<Character> escape, boolean value) {
        return switch (kind) {
            case CONTAINS -> CONTAINS;
            case STARTS_WITH -> value ? pattern(kind, escape, true, "{x}", "{y}") : STARTS_WITH;
            case ENDS_WITH -> value ? pattern(kind, escape, true, "{x}", "{y}") : ENDS_WITH;
            case LIKE -> pattern(kind, escape, value, "{x}", "{y}");
            case ILIKE -> pattern(kind, escape, value, "LOWER({x})", "LOWER({y})");
        };
    }

    private static TextMatchForm pattern(
            TextMatchKind kind, Optional<Character> escape, boolean value, String text, String pattern) {
        String rest = value
                ? ""
                : " ESCAPE " + MySqlLiterals.quoted(escape.map(String::valueOf).orElse(""));
        return new TextMatchForm(
                PredicateForm.of(text + " LIKE " + pattern + rest, text + " NOT LIKE " + pattern + rest),
                value ? Optional.of(new LikePattern(kind, escape)) : Optional.empty());
    }

    private static TextMatchForm plain(String positive, String negative) {
        return new TextMatchForm(PredicateForm.of(positive, negative), Optional.empty());
    }
}
