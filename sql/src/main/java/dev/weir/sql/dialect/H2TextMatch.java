package dev.weir.sql.dialect;

import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.sql.PatternForm;
import java.util.Optional;

/**
 * How H2 matches text. Its LIKE takes the two halves of a character beyond the first plane for two characters, which
 * {@code _} then does not match; so a pattern that is known when the statement runs becomes a regular expression. A
 * pattern that the database computes is left to LIKE. Only the beginning of a text is looked for with an index.
 */
final class H2TextMatch {
    private static final PredicateForm REGEXP = PredicateForm.of("{x} REGEXP {y}", "{x} NOT REGEXP {y}");
    private static final PredicateForm LIKE = PredicateForm.of("{x} LIKE {y}", "{x} NOT LIKE {y}");
    private static final PredicateForm CONTAINS = PredicateForm.of("LOCATE({y}, {x}) > 0", "LOCATE({y}, {x}) = 0");
    private static final PredicateForm STARTS_WITH = PredicateForm.of("LOCATE({y}, {x}) = 1", "LOCATE({y}, {x}) <> 1");
    private static final PredicateForm ENDS_WITH =
            PredicateForm.of("RIGHT({x}, CHAR_LENGTH({y})) = {y}", "RIGHT({x}, CHAR_LENGTH({y})) <> {y}");

    private H2TextMatch() {}

    static TextMatchForm form(TextMatchKind kind, Optional<Character> escape, boolean value) {
        return switch (kind) {
            case CONTAINS -> plain(CONTAINS);
            case STARTS_WITH -> value ? rewritten(LIKE, new LikePattern(kind, escape)) : plain(STARTS_WITH);
            case ENDS_WITH -> value ? rewritten(LIKE, new LikePattern(kind, escape)) : plain(ENDS_WITH);
            case LIKE -> value ? rewritten(REGEXP, new RegexPattern(false, escape)) : computed("LIKE", escape);
            case ILIKE -> value ? rewritten(REGEXP, new RegexPattern(true, escape)) : computed("ILIKE", escape);
        };
    }

    private static TextMatchForm computed(String word, Optional<Character> escape) {
        String rest = word + " {y} ESCAPE "
                + CastLiterals.quoted(escape.map(String::valueOf).orElse(""));
        return plain(PredicateForm.of("{x} " + rest, "{x} NOT " + rest));
    }

    private static TextMatchForm plain(PredicateForm predicate) {
        return new TextMatchForm(predicate, Optional.empty());
    }

    private static TextMatchForm rewritten(PredicateForm predicate, PatternForm pattern) {
        return new TextMatchForm(predicate, Optional.of(pattern));
    }
}
