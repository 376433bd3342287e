package dev.weir.core.eval;

import java.util.Arrays;
import java.util.Optional;

/**
 * A LIKE pattern: {@code %} matches any run of characters, {@code _} exactly one, every other character itself.
 * Characters are Unicode code points. An escape character makes the next one literal; at the end of a pattern it stands
 * for itself.
 */
final class LikePattern {
    private static final int ANY_RUN = -1;
    private static final int ANY_ONE = -2;

    /** Code points and the two wildcards. */
    private final int[] elements;

    private final boolean ignoreCase;

    private LikePattern(int[] elements, boolean ignoreCase) {
        this.elements = elements;
        this.ignoreCase = ignoreCase;
    }

    static LikePattern of(String pattern, Optional<Character> escape) {
        return parse(pattern, escape, false);
    }

    static LikePattern ignoringCase(String pattern, Optional<Character> escape) {
        return parse(pattern, escape, true);
    }

    private static LikePattern parse(String pattern, Optional<Character> escape, boolean ignoreCase) {
        int[] points = pattern.codePoints().toArray();
        int[] elements = new int[points.length];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            boolean escaped = escape.isPresent() && points[i] == escape.get() && i + 1 < points.length;
            if (escaped) {
                i++;
            }
            elements[count++] = escaped ? fold(points[i], ignoreCase) : element(points[i], ignoreCase);
        }
        return new LikePattern(Arrays.copyOf(elements, count), ignoreCase);
    }

    private static int element(int point, boolean ignoreCase) {
        return switch (point) {
            case '%' -> ANY_RUN;
            case '_' -> ANY_ONE;
            default -> fold(point, ignoreCase);
        };
    }

    private static int fold(int point, boolean ignoreCase) {
        return ignoreCase ? Character.toLowerCase(Character.toUpperCase(point)) : point;
    }

    /** Returns whether the whole of {@code text} matches; in time linear in the text for each {@code %}. */
    boolean matches(String text) {
        int[] points = text.codePoints().map(point -> fold(point, ignoreCase)).toArray();
        int at = 0;
        int element = 0;
        int runElement = -1; // the last % met, to which a mismatch falls back
        int runAt = 0; // how much of the text that % has been given
        while (at < points.length) {
            if (element < elements.length && elements[element] == ANY_RUN) {
                runElement = element++;
                runAt = at;
            } else if (element < elements.length && (elements[element] == ANY_ONE || elements[element] == points[at])) {
                element++;
                at++;
            } else if (runElement >= 0) {
                element = runElement + 1;
                at = ++runAt;
            } else {
                return false;
            }
        }
        while (element < elements.length && elements[element] == ANY_RUN) {
            element++;
        }
        return element == elements.length;
    }
}
