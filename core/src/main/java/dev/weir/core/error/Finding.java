package dev.weir.core.error;

import java.io.Serializable;

/**
 * One thing that is wrong with a statement or a schema.
 *
 * @param where the model, field or clause it is about
 * @param what what is wrong, as the rest of a sentence that begins with {@code where}
 * @param hint what to do instead
 */
public record Finding(String where, String what, String hint) implements Serializable {
    @Override
    public String toString() {
        return where + " " + what + "; " + hint;
    }
}
