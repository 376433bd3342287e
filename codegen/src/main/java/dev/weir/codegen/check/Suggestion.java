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

    /** Returns how many letters must be added, removed, replaced or swapped to make one text of the other. */
    private static int distance(String from, String to) {
        int[][] distances = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : distance(from, i, to, j, distances);
            }
        }
        return distances[from.length()][to.length()];
    }

    /** Returns the distance of the first {@code i} and {@code j} letters, from those of fewer. */
    private static int distance(String from, int i, String to, int j, int[][] distances) {
        int replaced = distances[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
    }
}
