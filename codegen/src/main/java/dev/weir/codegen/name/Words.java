package dev.weir.codegen.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words of an identifier: {@code userName} has two, {@code URLPath} too, and {@code userIDs} has {@code user} and
 * {@code IDs}. A digit belongs to the word before it; underscores part words and are dropped.
 */
public final class Words {
    private Words() {}

    /** Returns the words as they are written; at least one. */
    public static List<String> of(String identifier) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= identifier.length(); i++) {
            boolean end = i == identifier.length();
            if (end || identifier.charAt(i) == '_' || (i > start && startsWord(identifier, i))) {
                if (i > start) {
                    words.add(identifier.substring(start, i));
                }
                start = !end && identifier.charAt(i) == '_' ? i + 1 : i;
            }
        }
        return words.isEmpty() ? List.of(identifier) : words;
    }

    /** Returns the words in lower case with underscores between them, such as {@code user_id} for {@code userID}. */
    public static String snake(String identifier) {
        return joined(identifier, "_");
    }

    /** Returns the words in lower case with spaces between them, for sentences. */
    public static String phrase(String identifier) {
        return joined(identifier, " ");
    }

    /** Returns the words in upper case with underscores between them, as constants are spelt. */
    public static String constant(String identifier) {
        String upper = snake(identifier).toUpperCase(Locale.ROOT);
        return Character.isJavaIdentifierStart(upper.charAt(0)) ? upper : "_" + upper;
    }

    /** Returns the identifier with its first letter in upper case. */
    public static String capitalized(String identifier) {
        return identifier.substring(0, 1).toUpperCase(Locale.ROOT) + identifier.substring(1);
    }

    private static String joined(String identifier, String separator) {
        return of(identifier).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(separator));
    }

    /** Returns whether a word starts at {@code i}, where another one has begun before. */
    private static boolean startsWord(String text, int i) {
        if (!Character.isUpperCase(text.charAt(i))) {
            return false;
        }
        if (!Character.isUpperCase(text.charAt(i - 1))) {
            return true;
        }
        return i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1)) && !endsAcronyms(text, i);
    }

    /** Returns whether the letter at {@code i} is the last of an acronym in the plural, as in {@code IDs}. */
    private static boolean endsAcronyms(String text, int i) {
        return text.charAt(i + 1) == 's' && (i + 2 == text.length() || !Character.isLowerCase(text.charAt(i + 2)));
    }
}
