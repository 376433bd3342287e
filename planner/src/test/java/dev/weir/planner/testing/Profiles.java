package dev.weir.planner.testing;

import dev.weir.core.driver.Behavior;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Ddl;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.Limits;
import dev.weir.core.driver.Queries;
import dev.weir.core.driver.ReservedNames;
import dev.weir.core.driver.StorageTypes;
import dev.weir.core.driver.Transactions;
import dev.weir.core.driver.Windowing;
import dev.weir.core.driver.Writes;
import dev.weir.core.value.ScalarType;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What databases that are not there can do. */
public final class Profiles {
    private static final int MANY = Integer.MAX_VALUE;
    private static final Limits NO_LIMITS = new Limits(MANY, MANY, MANY, MANY, MANY);

    /** Can do everything and stores every type as itself. */
    public static final Capability FULL =
            profile("full", EnumSet.allOf(Feature.class), NO_LIMITS, Set.of(ScalarType.values()));

    /** Can do what SQLite can: neither ILIKE nor sums of decimals nor lateral joins, and few types are stored as themselves. */
    public static final Capability SQLITE_LIKE = profile(
            "sqlite",
            EnumSet.complementOf(
                    EnumSet.of(Feature.CASE_INSENSITIVE_PATTERN, Feature.DECIMAL_ARITHMETIC, Feature.LATERAL_JOINS)),
            new Limits(250_000, 1_000, MANY, MANY, MANY),
            Set.of());

    /** Runs one statement at a time and keeps unique fields apart; nothing beyond, and no foreign keys. */
    public static final Capability PLAIN = profile(
            "plain",
            EnumSet.of(Feature.RELATIONAL_QUERY, Feature.UNIQUE_INDEXES, Feature.AUTO_INCREMENT),
            NO_LIMITS,
            Set.of());

    /** Can do everything, but reads one result at a time, or several through cursors. */
    public static final Capability CURSOR = profile(
            "cursor",
            EnumSet.complementOf(EnumSet.of(Feature.INTERLEAVED_RESULTS)),
            NO_LIMITS,
            Set.of(ScalarType.values()),
            Windowing.CURSOR);

    /**
     * Reads one result at a time, gives back nothing of what it wrote but the keys that it made, assigns one column after
     * the other, and has no lateral joins.
     */
    public static final Capability KEYSET = profile(
            "keyset",
            EnumSet.complementOf(EnumSet.of(
                    Feature.INTERLEAVED_RESULTS,
                    Feature.RETURNING,
                    Feature.SIMULTANEOUS_ASSIGNMENT,
                    Feature.LATERAL_JOINS)),
            NO_LIMITS,
            Set.of(ScalarType.values()),
            Windowing.KEYSET);

    /** Reaches rows by keys alone, and sets a hundred writes aside to send them as one. */
    public static final Capability KEYED = profile(
            "keyed",
            EnumSet.of(
                    Feature.KEYED_ACCESS,
                    Feature.RETURNING,
                    Feature.SIMULTANEOUS_ASSIGNMENT,
                    Feature.ATOMIC_WRITES,
                    Feature.UNIQUE_INDEXES,
                    Feature.INTERLEAVED_RESULTS,
                    Feature.STREAMED_RESULTS),
            NO_LIMITS,
            Set.of(ScalarType.values()));

    private Profiles() {}

    /** Returns a database called {@code lacking} that can do everything but these, and what builds on them. */
    public static Capability without(Feature... lacking) {
        Set<Feature> features = EnumSet.allOf(Feature.class);
        features.removeAll(List.of(lacking));
        dependents(
                Feature.RELATIONAL_QUERY,
                features,
                Feature.KEYED_ACCESS,
                Feature.SORT,
                Feature.WINDOW_FUNCTIONS,
                Feature.LATERAL_JOINS,
                Feature.RETURNING);
        dependents(Feature.GENERATED_KEYS, features, Feature.RETURNING);
        dependents(Feature.AUTO_INCREMENT, features, Feature.GENERATED_KEYS);
        dependents(Feature.PATTERN, features, Feature.CASE_INSENSITIVE_PATTERN);
        dependents(Feature.ATOMIC_WRITES, features, Feature.INTERACTIVE_TRANSACTIONS);
        dependents(
                Feature.INTERACTIVE_TRANSACTIONS,
                features,
                Feature.ATOMIC_WRITES,
                Feature.SAVEPOINTS,
                Feature.READ_ONLY_TRANSACTIONS);
        EnumSet<ScalarType> natives = EnumSet.allOf(ScalarType.class);
        if (!features.contains(Feature.DECIMAL_ARITHMETIC)) {
            natives.remove(ScalarType.DECIMAL);
        }
        return profile("lacking", features, NO_LIMITS, natives);
    }

    /** Returns a database called {@code small} that can do everything, within limits. */
    public static Capability limited(int bindings, int expressionDepth) {
        return profile(
                "small",
                EnumSet.allOf(Feature.class),
                new Limits(bindings, expressionDepth, MANY, MANY, MANY),
                Set.of(ScalarType.values()));
    }

    /** Returns {@link #KEYSET} with a limit to the values of a statement. */
    public static Capability keyset(int bindings) {
        return new Capability(
                KEYSET.driver(),
                new Limits(bindings, MANY, MANY, MANY, MANY),
                KEYSET.queries(),
                KEYSET.writes(),
                KEYSET.transactions(),
                KEYSET.types(),
                KEYSET.ddl(),
                KEYSET.behavior());
    }

    private static void dependents(Feature needed, Set<Feature> features, Feature... dependents) {
        if (!features.contains(needed)) {
            Arrays.asList(dependents).forEach(features::remove);
        }
    }

    private static Capability profile(String name, Set<Feature> has, Limits limits, Set<ScalarType> natives) {
        Windowing windowing = has.contains(Feature.INTERLEAVED_RESULTS) ? Windowing.INTERLEAVED : Windowing.CURSOR;
        return profile(name, has, limits, natives, windowing);
    }

    private static Capability profile(
            String name, Set<Feature> has, Limits limits, Set<ScalarType> natives, Windowing windowing) {
        boolean interactive = has.contains(Feature.INTERACTIVE_TRANSACTIONS);
        return new Capability(
                name,
                limits,
                new Queries(
                        has.contains(Feature.RELATIONAL_QUERY),
                        has.contains(Feature.KEYED_ACCESS),
                        has.contains(Feature.SORT),
                        has.contains(Feature.PATTERN),
                        has.contains(Feature.CASE_INSENSITIVE_PATTERN),
                        has.contains(Feature.WINDOW_FUNCTIONS),
                        has.contains(Feature.LATERAL_JOINS),
                        windowing,
                        has.contains(Feature.STREAMED_RESULTS)),
                new Writes(
                        has.contains(Feature.RETURNING),
                        has.contains(Feature.GENERATED_KEYS),
                        has.contains(Feature.AUTO_INCREMENT),
                        has.contains(Feature.SIMULTANEOUS_ASSIGNMENT)),
                new Transactions(
                        interactive,
                        has.contains(Feature.SAVEPOINTS),
                        has.contains(Feature.READ_ONLY_TRANSACTIONS),
                        interactive ? Set.of(Isolation.values()) : Collections.emptySet(),
                        Isolation.SERIALIZABLE,
                        interactive ? Integer.MAX_VALUE : has.contains(Feature.ATOMIC_WRITES) ? 100 : 0),
                new StorageTypes(natives, natives.contains(ScalarType.DECIMAL), 9),
                new Ddl(
                        has.contains(Feature.FOREIGN_KEYS),
                        has.contains(Feature.UNIQUE_INDEXES),
                        true,
                        ReservedNames.NONE),
                new Behavior(
                        has.contains(Feature.STATEMENT_ROLLBACK),
                        has.contains(Feature.COUNTING_ON_FROM_GIVEN),
                        has.contains(Feature.NARROW_INTEGERS),
                        has.contains(Feature.NUL_IN_TEXT),
                        has.contains(Feature.NOT_A_NUMBER),
                        has.contains(Feature.INFINITE_NUMBERS),
                        has.contains(Feature.LONG_DECIMALS),
                        0,
                        9_999));
    }
}
