package dev.weir.sql.dialect;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.TextMatchKind;
import java.util.Optional;

/**
 * How SQLite matches text with case counting. Its LIKE ignores the case of ASCII letters, so a pattern becomes one of
 * GLOB, which also lets an index serve a pattern that begins with a text
 * (<a href="https://www.sqlite.org/optoverview.html#the_like_optimization">LIKE optimization</a>).
 *
 * <p>GLOB reads a stored text up to its first NUL character, so LIKE and ENDS_WITH do not see what comes after one;
 * STARTS_WITH and CONTAINS are exact.
 */
final class SqliteTextMatch {
    private static final PredicateForm GLOB = PredicateForm.of("{x} GLOB {y}", "{x} NOT GLOB {y}");
    private static final TextMatchForm CONTAINS = plain("instr({x}, {y}) > 0", "instr({x}, {y}) = 0");
    private static final TextMatchForm STARTS_WITH = plain("instr({x}, {y}) = 1", "instr({x}, {y}) <> 1");

    /** Counts from the front, since a length of zero counted from the back would be the whole text. */
    private static final TextMatchForm ENDS_WITH = plain(
            "substr({x}, length({x}) - length({y}) + 1) = {y}", "substr({x}, length({x}) - length({y}) + 1) <> {y}");

    /** What {@link GlobPattern} does to a pattern without escape character, done by the database. */
    private static final String TRANSLATED =
            "replace(replace(replace(replace(replace({y}, '[', '[[]'), '*', '[*]'), '?', '[?]'), '%', '*'), '_', '?')";

    private static final TextMatchForm LIKE = plain("{x} GLOB " + TRANSLATED, "{x} NOT GLOB " + TRANSLATED);

    private SqliteTextMatch() {}

    static TextMatchForm form(TextMatchKind kind, Optional<Character> escape, boolean value) {
        return switch (kind) {
            case CONTAINS -> CONTAINS;
            case STARTS_WITH -> value ? glob(kind, escape) : STARTS_WITH;
            case ENDS_WITH -> value ? glob(kind, escape) : ENDS_WITH;
            case LIKE -> value ? glob(kind, escape) : like(escape);
            case ILIKE ->
                throw new InternalException(
                        SqliteTextMatch.class,
                        "ilike, which verification refuses for want of CASE_INSENSITIVE_PATTERN");
        };
    }

    private static TextMatchForm glob(TextMatchKind kind, Optional<Character> escape) {
        return new TextMatchForm(GLOB, Optional.of(new GlobPattern(kind, escape)));
    }

    private static TextMatchForm like(Optional<Character> escape) {
        if (escape.isPresent()) {
            throw new InternalException(
                    SqliteTextMatch.class,
                    "a computed pattern with an escape character, which verification must refuse: only a value can be"
                            + " rewritten for GLOB");
        }
        return LIKE;
    }

    private static TextMatchForm plain(String positive, String negative) {
        return new TextMatchForm(PredicateForm.of(positive, negative), Optional.empty());
    }
}
