package dev.weir;

import dev.weir.core.error.NPlusOneException;
import java.util.List;
import java.util.Locale;

/**
 * A read for the sake of one instance that an include could do for many: of what is linked to one, of one by its key, or of
 * relations into one. Two reads of one kind are equal. Used between the executor and {@link NPlusOne}, not by applications.
 *
 * @param model the simple name of the model that is read
 * @param what what is done, as the beginning of a sentence, such as {@code Todo was read by its userId}
 * @param relations the relations that an include could load, each as {@code Model.component}, or as
 *     {@code Model.component.component} where one is in the other; one at least
 */
public record ReadOfOne(String model, String what, List<String> relations) {
    public ReadOfOne {
        relations = List.copyOf(relations);
        if (relations.isEmpty()) {
            throw new IllegalArgumentException("a read of " + model + " that no include could do");
        }
    }

    /** Returns what is told of as many such reads. */
    NPlusOneException repeated(int times) {
        return new NPlusOneException(
                model,
                relations,
                times,
                what + " " + times + " times, one instance at a time: " + String.join(" or ", relations)
                        + "; add " + include(List.of(relations.get(0).split("\\.")))
                        + " to the query, or load it into all instances together");
    }

    /** Returns the include of a relation, of which the first part is the model, and of those in it. */
    private static String include(List<String> parts) {
        if (parts.size() == 1) {
            return "";
        }
        String variable = parts.get(0).substring(0, 1).toLowerCase(Locale.ROOT);
        return ".include(" + variable + " -> " + variable + "." + parts.get(1) + "()"
                + include(parts.subList(1, parts.size())) + ")";
    }
}
