package dev.weir.driver.mysql;

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

/** What MySQL, from version 8.0.31 on, and MariaDB, from 10.6 on, both can do. */
final class MySqlCapability {
    static final Capability MYSQL =
            new Capability("mysql", limits(), queries(), writes(), transactions(), types(), ddl(), behavior());

    /**
     * Parameters one prepared statement may have: the wire counts them in
     * <a href="https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_com_stmt_prepare.html">16 bits</a>.
     */
    static final int MAX_PARAMETERS = 65_535;

    /**
     * How deep the tree of an expression may be. The servers are limited by their stack
     * (<a href="https://dev.mysql.com/doc/refman/8.0/en/server-system-variables.html#sysvar_thread_stack">thread_stack</a>),
     * which takes some thousands of levels.
     */
    static final int EXPRESSION_DEPTH = 1_000;

    /**
     * Rows one insert may carry. More of them save nothing that can be measured, and bring a statement nearer to
     * <a href="https://dev.mysql.com/doc/refman/8.0/en/packet-too-large.html">max_allowed_packet</a>, by default 16 MB in
     * MariaDB.
     */
    static final int ROWS_PER_INSERT = 1_000;

    /**
     * A name has 64 <a href="https://dev.mysql.com/doc/refman/8.0/en/identifier-length.html">characters</a>, of which each
     * may take three bytes; counted in bytes, the least that is always right.
     */
    static final int IDENTIFIER_BYTES = 64;

    private MySqlCapability() {}

    private static Limits limits() {
        return new Limits(MAX_PARAMETERS, EXPRESSION_DEPTH, ROWS_PER_INSERT, Integer.MAX_VALUE, IDENTIFIER_BYTES);
    }

    /**
     * The rows of a statement must have been read before the connection takes another one, and there are
     * <a href="https://dev.mysql.com/doc/refman/8.0/en/cursors.html">no cursors</a> outside of stored programs. Rows stream:
     * the server stops when the socket is full.
     */
    private static Queries queries() {
        return new Queries(true, false, true, true, true, true, false, Windowing.KEYSET, true);
    }

    /**
     * MySQL gives back nothing but the key that it counted up, MariaDB
     * <a href="https://mariadb.com/kb/en/insertreturning/">columns of an insert</a>, but not of an update.
     */
    private static Writes writes() {
        return new Writes(false, true, true, false);
    }

    /** <a href="https://dev.mysql.com/doc/refman/8.0/en/innodb-transaction-isolation-levels.html">Isolation</a>. */
    private static Transactions transactions() {
        return new Transactions(true, true, true, EnumSet.allOf(Isolation.class), Isolation.REPEATABLE_READ);
    }

    /**
     * Times are kept in <a href="https://dev.mysql.com/doc/refman/8.0/en/fractional-seconds.html">microseconds</a>, and the
     * labels of an <a href="https://dev.mysql.com/doc/refman/8.0/en/enum.html">enum</a> in each column.
     */
    private static StorageTypes types() {
        return new StorageTypes(EnumSet.allOf(ScalarType.class), false, 6);
    }

    private static Ddl ddl() {
        return new Ddl(true, true, false, reserved());
    }

    /**
     * InnoDB has <a href="https://dev.mysql.com/doc/refman/8.0/en/innodb-multi-versioning.html">columns</a> and
     * <a href="https://dev.mysql.com/doc/refman/8.0/en/innodb-index-types.html">indexes</a> of its own.
     */
    private static ReservedNames reserved() {
        return new ReservedNames(
                Set.of("db_row_id", "db_trx_id", "db_roll_ptr", "fts_doc_id"),
                Set.of("primary", "gen_clust_index"),
                Set.of(),
                true);
    }

    /**
     * A statement that fails <a href="https://dev.mysql.com/doc/refman/8.0/en/innodb-error-handling.html">is undone alone</a>,
     * a deadlock aside; a counter goes on from the
     * <a href="https://dev.mysql.com/doc/refman/8.0/en/innodb-auto-increment-handling.html">greatest key</a>; a decimal has
     * <a href="https://dev.mysql.com/doc/refman/8.0/en/precision-math-decimal-characteristics.html">65 digits</a>, and a
     * floating-point number is finite; years below
     * 1000 are kept, though not <a href="https://dev.mysql.com/doc/refman/8.0/en/datetime.html">promised</a>.
     */
    private static Behavior behavior() {
        return new Behavior(true, true, true, true, false, false, false, 0, 9_999);
    }
}
