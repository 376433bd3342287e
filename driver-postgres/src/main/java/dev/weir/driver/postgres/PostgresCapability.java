package dev.weir.driver.postgres;

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
import java.util.Set;

/** What PostgreSQL can do, from version 14 on. */
final class PostgresCapability {
    static final Capability POSTGRES =
            new Capability("postgresql", limits(), queries(), writes(), transactions(), types(), ddl(), behavior());

    /**
     * Parameters one statement may have: the wire counts them in
     * <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">16 bits</a>, and drivers before
     * 1.1.2 read that number as a signed one.
     */
    static final int MAX_PARAMETERS = 32_767;

    /**
     * How deep the tree of an expression may be. PostgreSQL is limited by its stack only
     * (<a href="https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-MAX-STACK-DEPTH">2 MB</a> unless set
     * otherwise), which takes some thousands of levels.
     */
    static final int EXPRESSION_DEPTH = 1_000;

    /** Rows travel as one array per column, so their number is free; a statement holds so many at a time. */
    static final int ROWS_PER_INSERT = 10_000;

    /** Bytes of a name; PostgreSQL cuts
     * <a href="https://www.postgresql.org/docs/current/limits.html">longer ones</a> with only a notice. */
    static final int IDENTIFIER_BYTES = 63;

    private PostgresCapability() {}

    private static Limits limits() {
        return new Limits(MAX_PARAMETERS, EXPRESSION_DEPTH, ROWS_PER_INSERT, Integer.MAX_VALUE, IDENTIFIER_BYTES);
    }

    /**
     * The rows of a statement must have been read before the connection takes another one; inside a transaction a
     * <a href="https://www.postgresql.org/docs/current/sql-declare.html">cursor</a> is read part by part. Selects are joined
     * <a href="https://www.postgresql.org/docs/current/queries-table-expressions.html">row by row</a>.
     */
    private static Queries queries() {
        return new Queries(true, false, true, true, true, true, true, Windowing.CURSOR, true);
    }

    private static Writes writes() {
        return new Writes(true, true, true, true);
    }

    /**
     * READ UNCOMMITTED is given as READ COMMITTED
     * (<a href="https://www.postgresql.org/docs/current/transaction-iso.html">isolation</a>).
     */
    private static Transactions transactions() {
        return new Transactions(true, true, true, EnumSet.allOf(Isolation.class), Isolation.READ_COMMITTED);
    }

    /** Times are kept in <a href="https://www.postgresql.org/docs/current/datatype-datetime.html">microseconds</a>. */
    private static StorageTypes types() {
        return new StorageTypes(EnumSet.allOf(ScalarType.class), true, 6);
    }

    private static Ddl ddl() {
        return new Ddl(true, true, false, reserved());
    }

    /**
     * Every table has the <a href="https://www.postgresql.org/docs/current/ddl-system-columns.html">system columns</a>; a
     * table that is named as one of the
     * <a href="https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-CATALOG">catalogue</a> could be made, but
     * whoever reads it would read the catalogue.
     */
    private static ReservedNames reserved() {
        return new ReservedNames(
                Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"), Set.of(), Set.of("pg_"), false);
    }

    /**
     * An error <a href="https://www.postgresql.org/docs/current/tutorial-transactions.html">aborts the transaction</a>; an
     * identity counts on <a href="https://www.postgresql.org/docs/current/ddl-identity-columns.html">from its own
     * sequence</a>; NaN <a href="https://www.postgresql.org/docs/current/datatype-numeric.html">equals itself</a>. Of the
     * ranges of <a href="https://www.postgresql.org/docs/current/datatype-datetime.html">dates and times</a> this is the
     * narrower; 4713 BC is the year -4712.
     */
    private static Behavior behavior() {
        return new Behavior(false, false, true, false, true, true, true, -4_712, 294_275);
    }
}
