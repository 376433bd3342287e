package dev.weir.core.driver;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What transactions a database has.
 *
 * @param interactive whether a transaction can be held open while the application decides what to do next
 * @param savepoints whether a part of one can be undone
 * @param readOnly whether one can be begun that refuses to write
 * @param isolations the levels that may be asked for; each gives at least what it says
 * @param defaultIsolation what a transaction that names no level has
 * @param together how many rows a session can write between begin and commit so that all writes take effect or none;
 *     {@link Integer#MAX_VALUE} where that is interactive. Where it is not, and the number is above zero, a session sets the
 *     writes aside and sends them when it commits: reads do not see them, and a write answers what it is going to have done.
 *     Zero if it cannot do that either
 */
public record Transactions(
        boolean interactive,
        boolean savepoints,
        boolean readOnly,
        Set<Isolation> isolations,
        Isolation defaultIsolation,
        int together) {
    public Transactions {
        isolations = isolations.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(isolations));
        if (!interactive && (savepoints || readOnly || !isolations.isEmpty())) {
            throw new IllegalArgumentException("savepoints, readOnly or isolations without interactive");
        }
        if (together < 0 || (interactive && together < Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("together is " + together + ", interactive " + interactive);
        }
    }

    /** Creates it with any number of writes together where transactions are interactive, and none where they are not. */
    public Transactions(
            boolean interactive,
            boolean savepoints,
            boolean readOnly,
            Set<Isolation> isolations,
            Isolation defaultIsolation) {
        this(interactive, savepoints, readOnly, isolations, defaultIsolation, interactive ? Integer.MAX_VALUE : 0);
    }
}
