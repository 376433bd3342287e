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
 */
public record Transactions(
        boolean interactive,
        boolean savepoints,
        boolean readOnly,
        Set<Isolation> isolations,
        Isolation defaultIsolation) {
    public Transactions {
        isolations = isolations.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(isolations));
        if (!interactive && (savepoints || readOnly || !isolations.isEmpty())) {
            throw new IllegalArgumentException("savepoints, readOnly or isolations without interactive");
        }
    }
}
