package dev.weir.planner.verify;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.Finding;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.Missing;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.schema.app.AppSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what the checks have to say of one statement. The same thing is told once. */
final class Verdict {
    private final AppSchema schema;
    private final Capability capability;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<Missing> missing = new LinkedHashSet<>();
    private final Set<Feature> used = new LinkedHashSet<>();

    Verdict(AppSchema schema, Capability capability) {
        this.schema = schema;
        this.capability = capability;
    }

    AppSchema schema() {
        return schema;
    }

    Capability capability() {
        return capability;
    }

    /** Tells that no database could run the statement. */
    void invalid(String where, String what, String hint) {
        findings.add(new Finding(where, what, hint));
    }

    /** Tells that the statement needs a feature, which the database may or may not have. */
    void needs(Feature feature, String construct, String hint) {
        used.add(feature);
        if (!capability.has(feature)) {
            missing.add(new Missing(construct, feature.name(), hint));
        }
    }

    /** Tells that the statement needs more of something than the database has. */
    void exceeds(String limit, String construct, String hint) {
        missing.add(new Missing(construct, limit, hint));
    }

    /** Returns the features that the statement was said to need, in the order in which it was said. */
    List<Feature> used() {
        return List.copyOf(used);
    }

    /**
     * Raises what was told.
     *
     * @throws InvalidStatementException if no database could run the statement
     * @throws UnsupportedByDatabaseException if only this one cannot
     */
    void raise() {
        if (!findings.isEmpty()) {
            throw new InvalidStatementException(List.copyOf(findings));
        }
        if (!missing.isEmpty()) {
            throw new UnsupportedByDatabaseException(capability.driver(), List.copyOf(missing));
        }
    }
}
