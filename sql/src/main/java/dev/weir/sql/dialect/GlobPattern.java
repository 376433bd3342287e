package dev.weir.sql.dialect;

import dev.weir.core.error.InternalException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.sql.PatternForm;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Rewrites what a text is matched against into a pattern of GLOB: {@code *} for any run of characters, {@code ?} for one,
 * and in brackets the characters {@code *}, {@code ?} and {@code [} themselves.
 *
 * @param escape for LIKE, the character that takes the next one literally; at the end of a pattern it does nothing
 */
record GlobPattern(TextMatchKind kind, Optional<Character> escape) implements PatternForm {
    /** The most bytes of a pattern (<a href="https://www.sqlite.org/limits.html#max_like_pattern_length">limit</a>). */
    private static final int MAX_BYTES = 50_000;

    /**
     * Returns the pattern.
     *
     * @throws InvalidValueException for a NUL character, at which GLOB stops reading; for half of a surrogate pair,
     *     which would be sent as the wildcard {@code ?}; for a pattern of more than 50,000 bytes
     */
    @Override
    public String apply(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        switch (kind) {
            case LIKE -> appendPattern(out, text);
            case STARTS_WITH -> {
                appendText(out, text);
                out.append('*');
            }
            case ENDS_WITH -> {
                out.append('*');
                appendText(out, text);
            }
            case CONTAINS, ILIKE -> throw new InternalException(GlobPattern.class, kind + " is no match by GLOB");
        }
        String pattern = out.toString();
        if (pattern.length() > MAX_BYTES / 3 && pattern.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidValueException("a pattern of more than " + MAX_BYTES + " bytes cannot be matched");
        }
        return pattern;
    }

    private void appendPattern(StringBuilder out, String pattern) {
        int i = 0;
        while (i < pattern.length()) {
            int point = pattern.codePointAt(i);
            i += Character.charCount(point);
            if (escape.isPresent() && point == escape.get() && i < pattern.length()) {
                point = pattern.codePointAt(i);
                i += Character.charCount(point);
                appendCharacter(out, point);
            } else if (point == '%') {
                out.append('*');
            } else if (point == '_') {
                out.append('?');
            } else {
                appendCharacter(out, point);
            }
        }
    }

    private static void appendText(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            appendCharacter(out, point);
        }
    }

    private static void appendCharacter(StringBuilder out, int point) {
        switch (point) {
            case '*', '?', '[' -> out.append('[').append((char) point).append(']');
            case '\0' -> throw new InvalidValueException("a pattern with a NUL character cannot be matched");
            default -> {
                if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                    throw new InvalidValueException("a pattern with half of a surrogate pair cannot be matched");
                }
                out.appendCodePoint(point);
            }
        }
    }
}
