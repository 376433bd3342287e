package dev.weir.driver.sqlite;

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
import java.util.EnumSet;
import java.util.Set;

/**
 * What SQLite can do, as the library inside {@code sqlite-jdbc} is compiled; its {@code PRAGMA compile_options} tells the
 * numbers, <a href="https://www.sqlite.org/limits.html">limits.html</a> what they mean.
 */
final class SqliteCapability {
    static final Capability SQLITE =
            new Capability("sqlite", limits(), queries(), writes(), transactions(), types(), ddl(), behavior());

    /** {@code MAX_VARIABLE_NUMBER}: parameters one statement may have. */
    static final int MAX_VARIABLE_NUMBER = 250_000;

    /** {@code MAX_EXPR_DEPTH}: how deep the tree of one expression may be. */
    static final int MAX_EXPR_DEPTH = 1_000;

    private SqliteCapability() {}

    /**
     * Rows of an insert are run one after the other by one statement, so their number is free. Keys of a set travel as one
     * text and names are part of one: the length of a text is limited (to 2,147,483,647 bytes), the number of keys and the
     * length of a name are not.
     */
    private static Limits limits() {
        return new Limits(MAX_VARIABLE_NUMBER, MAX_EXPR_DEPTH, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * Case is ignored for ASCII only (<a href="https://www.sqlite.org/lang_expr.html#like">LIKE</a>), so that form is not
     * declared.
     */
    private static Queries queries() {
        return new Queries(true, false, true, true, false, true, false, Windowing.INTERLEAVED, true);
    }

    private static Writes writes() {
        return new Writes(true, true, true, true);
    }

    /**
     * Transactions are <a href="https://www.sqlite.org/isolation.html">serializable</a>, so every level is given by being
     * exceeded.
     */
    private static Transactions transactions() {
        return new Transactions(true, true, true, EnumSet.allOf(Isolation.class), Isolation.SERIALIZABLE);
    }

    /** Integers, floating-point numbers, text and bytes: <a href="https://www.sqlite.org/datatype3.html">no more</a>. */
    private static StorageTypes types() {
        return new StorageTypes(Set.of(), false, 9);
    }

    /** A target is looked up <a href="https://www.sqlite.org/foreignkeys.html#fk_schemacommands">when rows change</a>. */
    private static Ddl ddl() {
        return new Ddl(true, true, true, reserved());
    }

    /** <a href="https://www.sqlite.org/fileformat2.html#intschema">Internal schema objects</a>. */
    private static ReservedNames reserved() {
        return new ReservedNames(Set.of(), Set.of(), Set.of("sqlite_"), true);
    }

    /**
     * A statement that fails is <a href="https://www.sqlite.org/lang_conflict.html">undone alone</a>; a new key
     * is <a href="https://www.sqlite.org/autoinc.html">one more than the largest there ever was</a>; integers have 64
     * bits; <a href="https://www.sqlite.org/floatingpoint.html">NaN becomes NULL</a>; decimals are text, and so are times,
     * with years of four digits.
     */
    private static Behavior behavior() {
        return new Behavior(true, true, false, true, false, true, true, 0, 9_999);
    }
}
