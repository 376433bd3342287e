package dev.weir.sql.dialect;

import dev.weir.sql.PatternForm;
import java.util.Optional;

/**
 * Rewrites a pattern of LIKE into a regular expression of {@link java.util.regex.Pattern} that takes characters for what
 * they are, code points, and matches a text as a whole.
 *
 * @param ignoreCase whether case does not count, in any alphabet
 * @param escape the character that takes the next one literally; at the end of a pattern it does nothing
 */
record RegexPattern(boolean ignoreCase, Optional<Character> escape) implements PatternForm {

    @Override
    public String apply(String pattern) {
        StringBuilder out = new StringBuilder(pattern.length() + 16).append(ignoreCase ? "(?siu)\\A" : "(?s)\\A");
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (escape.isPresent() && c == escape.get() && i + 1 < pattern.length()) {
                i++;
                appendLiteral(out, pattern.charAt(i));
            } else if (c == '%') {
                out.append(".*");
            } else if (c == '_') {
                out.append('.');
            } else {
                appendLiteral(out, c);
            }
        }
        return out.append("\\z").toString();
    }

    /** A backslash takes every character literally but the letters and digits of ASCII, which need none. */
    private static void appendLiteral(StringBuilder out, char c) {
        if (c < 0x80 && !Character.isLetterOrDigit(c)) {
            out.append('\\');
        }
        out.append(c);
    }
}
