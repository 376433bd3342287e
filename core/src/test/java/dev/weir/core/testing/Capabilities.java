package dev.weir.core.testing;

import dev.weir.core.driver.Behavior;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Ddl;
import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.Limits;
import dev.weir.core.driver.NameForm;
import dev.weir.core.driver.Queries;
import dev.weir.core.driver.ReservedNames;
import dev.weir.core.driver.StorageTypes;
import dev.weir.core.driver.Transactions;
import dev.weir.core.driver.Windowing;
import dev.weir.core.driver.Writes;
import dev.weir.core.value.ScalarType;
import java.util.Set;

/** Capabilities of databases that are not there. */
public final class Capabilities {
    /** Names of letters of ASCII, digits and underscores. */
    public static final NameForm PLAIN = new NameForm("[A-Za-z0-9_]+", "letters, digits and _ only");

    /** A database called {@code all} that can do everything and stores every type as itself. */
    public static final Capability ALL = new Capability(
            "all",
            limits(63),
            new Queries(true, true, true, true, true, true, true, Windowing.INTERLEAVED, true),
            new Writes(true, true, true, true),
            new Transactions(true, true, true, Set.of(Isolation.SERIALIZABLE), Isolation.SERIALIZABLE),
            new StorageTypes(Set.of(ScalarType.values()), true, 9),
            new Ddl(true, true, true, ReservedNames.NONE),
            new Behavior(true, true, true, true, true, true, true, 0, 9_999));

    /** A database called {@code none} that can do nothing and stores integers, reals, text and bytes. */
    public static final Capability NONE = new Capability(
            "none",
            limits(63),
            new Queries(false, false, false, false, false, false, false, Windowing.CURSOR, false),
            new Writes(false, false, false, false),
            new Transactions(false, false, false, Set.of(), Isolation.SERIALIZABLE),
            new StorageTypes(Set.of(), false, 9),
            new Ddl(false, false, false, ReservedNames.NONE, PLAIN),
            new Behavior(false, false, false, false, false, false, false, 0, 9_999));

    private Capabilities() {}

    /** Returns a capability with other limits for names, in bytes. */
    public static Capability withIdentifierBytes(Capability capability, int bytes) {
        return new Capability(
                capability.driver(),
                limits(bytes),
                capability.queries(),
                capability.writes(),
                capability.transactions(),
                capability.types(),
                capability.ddl(),
                capability.behavior());
    }

    /** Returns {@link #ALL} with names that it keeps for itself. */
    public static Capability withReserved(ReservedNames reserved) {
        return new Capability(
                ALL.driver(),
                ALL.limits(),
                ALL.queries(),
                ALL.writes(),
                ALL.transactions(),
                ALL.types(),
                new Ddl(true, true, true, reserved),
                ALL.behavior());
    }

    private static Limits limits(int identifierBytes) {
        return new Limits(100, 100, 100, 100, identifierBytes);
    }
}
