package dev.weir.planner.lower;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Query;
import java.util.List;

/**
 * Whether the includes of a query are read by the statement that reads the instances. All of them are or none: with one
 * read apart, instances would have to be held in windows, which a join saves. Two relations to many would give each row of
 * the one with each row of the other; a limit counts the rows of one instance, which only a lateral join can; a way through
 * other relations leads to an instance more than once.
 */
public final class JoinedIncludes {
    private final AppSchema schema;
    private final Capability capability;

    private JoinedIncludes(AppSchema schema, Capability capability) {
        this.schema = schema;
        this.capability = capability;
    }

    /** Returns whether the includes are asked to be joined, and can be. */
    public static boolean in(Query query, AppSchema schema, Capability capability) {
        JoinedIncludes includes = new JoinedIncludes(schema, capability);
        return query.answer() == Query.Answer.INSTANCES
                && !query.includes().isEmpty()
                && !capability.queries().byKeysAlone()
                && query.includes().stream().allMatch(includes::areJoined)
                && many(query.includes(), schema) <= 1
                && (capability.has(Feature.SORT) || !repeatInstances(query, schema));
    }

    /** Returns whether one of the includes leads to many instances. */
    static boolean leadToMany(Query query, AppSchema schema) {
        return many(query.includes(), schema) > 0;
    }

    /**
     * Returns whether an instance may come in several rows, which have to lie side by side then: with many that are related
     * to it, or with two where a has-one says that there is one, which is seen by that.
     */
    public static boolean repeatInstances(Query query, AppSchema schema) {
        return query.includes().stream().anyMatch(include -> repeats(include, schema));
    }

    private static boolean repeats(Include include, AppSchema schema) {
        return !(schema.relation(include.relation()) instanceof Relation.BelongsTo)
                || include.includes().stream().anyMatch(nested -> repeats(nested, schema));
    }

    private static long many(List<Include> includes, AppSchema schema) {
        return includes.stream().filter(include -> isMany(include, schema)).count();
    }

    private boolean areJoined(Include include) {
        return include.joined()
                && !(schema.relation(include.relation()) instanceof Relation.Through)
                && (include.selection().limit().isNone() || capability.has(Feature.LATERAL_JOINS))
                && include.includes().stream().allMatch(nested -> areJoined(nested) && !isMany(nested, schema));
    }

    private static boolean isMany(Include include, AppSchema schema) {
        return schema.relation(include.relation()) instanceof Relation.HasMany;
    }
}
