package dev.weir.sql;

import dev.weir.core.error.InvalidValueException;

/** JSON as <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a> has it, appended piece by piece. */
final class JsonText {
    private static final String HEX_DIGITS = "0123456789abcdef";

    private JsonText() {}

    /**
     * Appends a floating-point number, with a point or an exponent so that it is not taken for an integer. An infinite
     * one stands as a number too large for its type, which reads as infinite again.
     *
     * @throws InvalidValueException for {@code NaN}, which JSON cannot write
     */
    static void appendReal(StringBuilder out, double value) {
        if (Double.isNaN(value)) {
            throw new InvalidValueException("NaN cannot be looked for in a set of keys");
        }
        if (Double.isInfinite(value)) {
            out.append(value > 0 ? "9e999" : "-9e999");
        } else {
            out.append(value + 0.0); // the negative zero is equal to the other, which not every database knows in a set
        }
    }

    /**
     * Appends a string. Control characters, NUL among them, are escaped; everything else but quotes and backslashes
     * stands as itself.
     *
     * @throws InvalidValueException for half of a surrogate pair, which is no character and has no form in UTF-8
     */
    static void appendString(StringBuilder out, String value) {
        out.append('"');
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(value, done, i);
                appendEscape(out, c);
                done = i + 1;
            } else if (Character.isSurrogate(c)) {
                requirePair(value, i++);
            }
        }
        out.append(value, done, value.length()).append('"');
    }

    private static void appendEscape(StringBuilder out, char c) {
        out.append('\\');
        if (c < ' ') {
            out.append("u00").append(HEX_DIGITS.charAt(c >> 4)).append(HEX_DIGITS.charAt(c & 0xf));
        } else {
            out.append(c);
        }
    }

    private static void requirePair(String value, int at) {
        if (Character.charCount(value.codePointAt(at)) == 1) {
            throw new InvalidValueException("a text with half of a surrogate pair cannot be looked for");
        }
    }

    /** Appends two hexadecimal digits a byte. */
    static void appendHex(StringBuilder out, byte[] bytes) {
        for (byte b : bytes) {
            out.append(HEX_DIGITS.charAt((b >> 4) & 0xf)).append(HEX_DIGITS.charAt(b & 0xf));
        }
    }

    /** Appends sixteen hexadecimal digits, most significant first. */
    static void appendHex(StringBuilder out, long bits) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            out.append(HEX_DIGITS.charAt((int) (bits >>> shift) & 0xf));
        }
    }
}
