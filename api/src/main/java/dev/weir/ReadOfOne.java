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
 * @param relations the relations that an include could load, each as {@code Model.component}; one at least
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
        String first = relations.get(0);
        String variable = first.substring(0, 1).toLowerCase(Locale.ROOT);
        String component = first.substring(first.lastIndexOf('.') + 1);
        return new NPlusOneException(
                model,
                relations,
                times,
                what + " " + times + " times, one instance at a time: " + String.join(" or ", relations)
                        + "; add .include(" + variable + " -> " + variable + "." + component
                        + "()) to the query, or load it into all instances together");
    }
}
