package dev.weir.sql.dialect;

import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.sql.PatternForm;
import java.util.Optional;

/**
 * Rewrites what a text is matched against into a pattern of LIKE in which a backslash takes the next character
 * literally, as it does in every database that is not told otherwise.
 *
 * @param escape for LIKE and ILIKE, the character that takes the next one literally in what the user wrote; at the end
 *     of a pattern it does nothing
 */
record LikePattern(TextMatchKind kind, Optional<Character> escape) implements PatternForm {

    @Override
    public String apply(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        if (kind == TextMatchKind.ENDS_WITH || kind == TextMatchKind.CONTAINS) {
            out.append('%');
        }
        if (kind.isPattern()) {
            appendPattern(out, text);
        } else {
            appendText(out, text);
        }
        if (kind == TextMatchKind.STARTS_WITH || kind == TextMatchKind.CONTAINS) {
            out.append('%');
        }
        return out.toString();
    }

    private void appendPattern(StringBuilder out, String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (escape.isPresent() && c == escape.get() && i + 1 < pattern.length()) {
                i++;
                appendLiteral(out, pattern.charAt(i));
            } else if (c == '\\') {
                out.append("\\\\");
            } else {
                out.append(c);
            }
        }
    }

    private static void appendText(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            appendLiteral(out, text.charAt(i));
        }
    }

    private static void appendLiteral(StringBuilder out, char c) {
        if (c == '%' || c == '_' || c == '\\') {
            out.append('\\');
        }
        out.append(c);
    }
}
