package dev.weir.core.error;

import java.io.Serializable;

/**
 * One thing that a statement asks for and the connected database cannot do.
 *
 * @param construct what was asked for, in the user's words
 * @param capability the name of the capability that is missing
 * @param hint what to do instead
 */
public record Missing(String construct, String capability, String hint) implements Serializable {
    @Override
    public String toString() {
        return construct + " (needs " + capability + "); " + hint;
    }
}
