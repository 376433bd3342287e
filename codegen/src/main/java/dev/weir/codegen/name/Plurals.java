package dev.weir.codegen.name;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * English plurals, of the last word of an identifier. Regular endings are computed:
 *
 * <ul>
 *   <li>{@code s x z ch sh} take {@code es}: {@code Address}, {@code Box}, {@code Batch}, {@code Status}
 *   <li>{@code y} after a consonant becomes {@code ies}: {@code Category}
 *   <li>{@code sis} becomes {@code ses}: {@code Analysis}
 *   <li>everything else takes {@code s}, {@code o} and {@code f} too: {@code Todo}, {@code Photo}, {@code Proof}
 * </ul>
 *
 * A short list knows the irregular words that models are likely to be called; whoever misses one names the table and the
 * companion.
 */
public final class Plurals {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("person", "people"),
            Map.entry("child", "children"),
            Map.entry("man", "men"),
            Map.entry("woman", "women"),
            Map.entry("foot", "feet"),
            Map.entry("tooth", "teeth"),
            Map.entry("goose", "geese"),
            Map.entry("mouse", "mice"),
            Map.entry("leaf", "leaves"),
            Map.entry("shelf", "shelves"),
            Map.entry("half", "halves"),
            Map.entry("knife", "knives"),
            Map.entry("life", "lives"),
            Map.entry("wife", "wives"),
            Map.entry("wolf", "wolves"),
            Map.entry("hero", "heroes"),
            Map.entry("echo", "echoes"),
            Map.entry("potato", "potatoes"),
            Map.entry("tomato", "tomatoes"),
            Map.entry("quiz", "quizzes"),
            Map.entry("epoch", "epochs"),
            Map.entry("stomach", "stomachs"),
            Map.entry("axis", "axes"),
            Map.entry("matrix", "matrices"),
            Map.entry("vertex", "vertices"),
            Map.entry("appendix", "appendices"),
            Map.entry("medium", "media"),
            Map.entry("criterion", "criteria"),
            Map.entry("phenomenon", "phenomena"));

    private static final Set<String> SAME = Set.of(
            "sheep",
            "fish",
            "deer",
            "series",
            "species",
            "aircraft",
            "news",
            "data",
            "metadata",
            "media",
            "information",
            "equipment",
            "feedback",
            "money",
            "software",
            "hardware",
            "settings",
            "preferences",
            "statistics",
            "credentials");

    private Plurals() {}

    /**
     * Returns the identifier in the plural. A word with one form for both stays as it is: {@code Sheep}.
     *
     * @param identifier in the singular, in camel case or in snake case
     */
    public static String of(String identifier) {
        String word = lastWord(identifier);
        return SAME.contains(word) ? identifier : inflected(identifier, word);
    }

    /** Returns an identifier like {@link #of}, but never the same one: {@code Sheeps}. */
    public static String distinct(String identifier) {
        return inflected(identifier, lastWord(identifier));
    }

    private static String lastWord(String identifier) {
        List<String> words = Words.of(identifier);
        return words.get(words.size() - 1).toLowerCase(Locale.ROOT);
    }

    private static String inflected(String identifier, String word) {
        String plural = IRREGULAR.getOrDefault(word, regular(word));
        int common = 0;
        while (common < word.length() && word.charAt(common) == plural.charAt(common)) {
            common++;
        }
        return identifier.substring(0, identifier.length() - (word.length() - common)) + plural.substring(common);
    }

    private static String regular(String word) {
        if (word.endsWith("sis")) {
            return word.substring(0, word.length() - 2) + "es";
        }
        if (word.endsWith("y") && word.length() > 1 && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hissing = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
        return word + (hissing ? "es" : "s");
    }
}
