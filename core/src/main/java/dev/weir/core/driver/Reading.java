package dev.weir.core.driver;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;

/**
 * What becomes of the rows that a key reaches: those for which both conditions are TRUE are cut to the limit, and then
 * answered. The limit counts the rows that have passed both.
 *
 * @param filter a condition that the store evaluates. It has no key column of the access, and is made of comparisons,
 *     BETWEEN, IN, IS NULL, IS TRUE, STARTS_WITH, CONTAINS, AND, OR and NOT over columns and values
 * @param check a condition that is evaluated on the rows that come back
 * @param results the types of the columns of an answer
 * @param single whether it is known that there is one result row at the most
 * @param why why the rows are reached in this way and in no other, for plans
 */
public record Reading(
        Expr<ColumnTerm> filter,
        Expr<ColumnTerm> check,
        Limit<ColumnTerm> limit,
        Answer answer,
        List<ColumnType> results,
        boolean single,
        String why) {
    public Reading {
        results = List.copyOf(results);
    }

    /** Returns this reading of one row at the most. */
    public Reading ofOneRow() {
        return new Reading(filter, check, limit, answer, results, true, why);
    }

    /** Returns this reading with another limit. */
    public Reading withLimit(Limit<ColumnTerm> newLimit) {
        return new Reading(filter, check, newLimit, answer, results, single, why);
    }

    /** Returns this reading with the filter evaluated on the rows that come back. */
    public Reading filteredHere() {
        return new Reading(Expr.alwaysTrue(), Expr.all(List.of(filter, check)), limit, answer, results, single, why);
    }

    /** What is given back. */
    public sealed interface Answer {}

    /** These columns of each row. */
    public record Columns(List<Column> columns) implements Answer {
        public Columns {
            columns = List.copyOf(columns);
        }
    }

    /** An INT64. */
    public enum Tally implements Answer {
        /** The number 1 for each row. */
        ONE,
        /** How many rows there are, as the only row. */
        COUNT
    }
}
