package dev.weir.driver.h2;

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
import dev.weir.core.value.ScalarType;
import java.util.EnumSet;

/** What H2 can do, from version 2.4 on. */
final class H2Capability {
    static final Capability H2 =
            new Capability("h2", limits(), queries(), writes(), transactions(), types(), ddl(), behavior());

    /**
     * Parameters one statement may have: {@code MAX_PARAMETER_INDEX} in
     * <a href="https://github.com/h2database/h2database/blob/version-2.4.240/h2/src/main/org/h2/engine/Constants.java">
     * Constants</a>.
     */
    static final int MAX_PARAMETERS = 100_000;

    /** How deep the tree of an expression may be. H2 is limited by its thread's stack only, of {@link H2Thread}. */
    static final int EXPRESSION_DEPTH = 1_000;

    static final int ROWS_PER_INSERT = 10_000;

    /** H2 counts 256 <a href="https://h2database.com/html/advanced.html#limits_limitations">characters</a>. */
    static final int IDENTIFIER_BYTES = 256;

    /**
     * H2 counts years to a thousand million either way, and Java not quite so far. Of Java's first and last year a part is
     * stored as something else, since H2 moves it into Java's range.
     */
    static final int FIRST_YEAR = -999_999_998;

    static final int LAST_YEAR = 999_999_998;

    private H2Capability() {}

    private static Limits limits() {
        return new Limits(MAX_PARAMETERS, EXPRESSION_DEPTH, ROWS_PER_INSERT, Integer.MAX_VALUE, IDENTIFIER_BYTES);
    }

    /** A result is complete before its first row is given, so others may be asked for while it is read. */
    private static Queries queries() {
        return new Queries(true, false, true, true, true, true, false, Windowing.INTERLEAVED, false);
    }

    private static Writes writes() {
        return new Writes(true, true, true, true);
    }

    /** A transaction that refuses to write is not to be had; a whole database can be opened so. */
    private static Transactions transactions() {
        return new Transactions(true, true, false, EnumSet.allOf(Isolation.class), Isolation.READ_COMMITTED);
    }

    /** Labels are text under a check, since the R2DBC driver cannot bind to an ENUM. */
    private static StorageTypes types() {
        return new StorageTypes(EnumSet.allOf(ScalarType.class), false, 9);
    }

    private static Ddl ddl() {
        return new Ddl(true, true, false, ReservedNames.NONE);
    }

    /**
     * A statement that fails is undone alone; an identity counts on
     * <a href="https://h2database.com/html/grammar.html#sequence_options">from its own sequence</a>; NaN
     * <a href="https://h2database.com/html/datatypes.html#double_precision_type">equals itself</a>.
     */
    private static Behavior behavior() {
        return new Behavior(true, false, true, true, true, true, true, FIRST_YEAR, LAST_YEAR);
    }
}
