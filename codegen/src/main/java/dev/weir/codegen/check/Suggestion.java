package dev.weir.codegen.check;

import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant by a name that is not known. */
final class Suggestion {
    private Suggestion() {}

    /** Returns a hint for the name of a component that is stored. */
    static String of(String unknown, ModelSource model) {
        return of(unknown, model.fields().stream().map(FieldSource::name).toList());
    }

    /** Returns a hint: the known name that is nearest, or if none is near, all of them. */
    static String of(String unknown, List<String> known) {
        if (known.isEmpty()) {
            return "there is none";
        }
        return nearest(unknown, known)
                .map(name -> "did you mean " + name + "?")
                .orElseGet(() -> "choose from " + String.join(", ", known));
    }

    private static Optional<String> nearest(String unknown, Collection<String> known) {
        String wanted = unknown.toLowerCase(Locale.ROOT);
        int tolerance = Math.max(1, unknown.length() / 3);
        return known.stream()
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= tolerance)
                .min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))));
    }

    /** Returns how many letters must be added, removed or replaced to make one text of the other. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
