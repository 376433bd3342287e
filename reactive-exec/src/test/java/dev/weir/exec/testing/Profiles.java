package dev.weir.exec.testing;

import dev.weir.core.driver.Behavior;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Ddl;
import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.Limits;
import dev.weir.core.driver.Queries;
import dev.weir.core.driver.ReservedNames;
import dev.weir.core.driver.StorageTypes;
import dev.weir.core.driver.Transactions;
import dev.weir.core.driver.Windowing;
import dev.weir.core.driver.Writes;
import java.util.Set;

/** Capabilities to plan for. */
public final class Profiles {
    /** A database with SQL that can do everything a plan asks for, and stores only what every database stores. */
    public static final Capability SQL = new Capability(
            "test",
            new Limits(1_000, 1_000, 3, 3, Integer.MAX_VALUE),
            new Queries(true, false, true, true, false, true, false, Windowing.INTERLEAVED, true),
            new Writes(true, true, true, true),
            new Transactions(true, true, true, Set.of(Isolation.values()), Isolation.SERIALIZABLE),
            new StorageTypes(Set.of(), false, 9),
            new Ddl(true, true, true, ReservedNames.NONE),
            new Behavior(true, true, false, true, false, true, true, 0, 9_999));

    /** {@link #SQL} without transactions that stay open. */
    public static final Capability NO_TRANSACTIONS =
            with(new Transactions(false, false, false, Set.of(), Isolation.SERIALIZABLE));

    /** {@link #SQL} that reads one result at a time, or several through cursors. */
    public static final Capability CURSOR = with(Windowing.CURSOR, SQL.writes());

    /** {@link #SQL} that reads one result at a time, and gives back nothing of what it wrote but the keys that it made. */
    public static final Capability KEYSET = with(Windowing.KEYSET, new Writes(false, true, true, false));

    /** {@link #SQL} where a foreign key needs its target to be there. */
    public static final Capability NO_FORWARD_REFERENCES = new Capability(
            SQL.driver(),
            SQL.limits(),
            SQL.queries(),
            SQL.writes(),
            SQL.transactions(),
            SQL.types(),
            new Ddl(true, true, false, ReservedNames.NONE),
            SQL.behavior());

    /** Reaches rows by keys alone, and sets four rows aside to write them as one. */
    public static final Capability KEYED = new Capability(
            SQL.driver(),
            SQL.limits(),
            new Queries(false, true, false, false, false, false, false, Windowing.INTERLEAVED, true),
            SQL.writes(),
            new Transactions(false, false, false, Set.of(), Isolation.SERIALIZABLE, 4),
            SQL.types(),
            new Ddl(false, true, true, ReservedNames.NONE),
            SQL.behavior());

    private Profiles() {}

    private static Capability with(Windowing windowing, Writes writes) {
        return new Capability(
                SQL.driver(),
                SQL.limits(),
                new Queries(true, false, true, true, false, true, false, windowing, true),
                writes,
                SQL.transactions(),
                SQL.types(),
                SQL.ddl(),
                SQL.behavior());
    }

    /** Returns {@link #SQL} with other transactions. */
    public static Capability with(Transactions offered) {
        return new Capability(
                SQL.driver(),
                SQL.limits(),
                SQL.queries(),
                SQL.writes(),
                offered,
                SQL.types(),
                SQL.ddl(),
                SQL.behavior());
    }
}
