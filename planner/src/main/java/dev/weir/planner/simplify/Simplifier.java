package dev.weir.planner.simplify;

import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.UpdateRows;
import java.util.List;

/**
 * Brings statements over tables into the form in which a person would have written them, with the same answer.
 * Immutable and safe for use by many threads.
 *
 * <p>The outcome depends on the shape alone, never on what parameters are bound to, and is the same each time.
 * Simplifying what is simple already gives the same object back.
 */
public final class Simplifier {
    private final RuleRunner rules;

    /**
     * Creates a simplifier.
     *
     * @param schema the tables whose unique and foreign keys may be relied on. A schema declares a foreign key only for
     *     a database that enforces it
     */
    public Simplifier(DbSchema schema) {
        this.rules = new RuleRunner(Rules.descending(), Rules.forExpressions(schema), Rules.forSelects(schema));
    }

    /** Simplifies a select and every subquery in it. */
    public Simplified<Select> simplify(Select select) {
        Select simplified = rules.run(select);
        return new Simplified<>(simplified, EmptyResult.of(simplified));
    }

    /** Simplifies an update's filter and assignments and every subquery in them. */
    public Simplified<UpdateRows> simplify(UpdateRows update) {
        Expr<ColumnTerm> where = rules.run(update.where(), Context.FILTER);
        List<ColumnAssignment> assignments = Lists.map(update.assignments(), this::simplify);
        UpdateRows simplified = where == update.where() && assignments == update.assignments()
                ? update
                : new UpdateRows(update.table(), update.alias(), assignments, where, update.returning());
        return new Simplified<>(simplified, where.isAlwaysFalse());
    }

    private ColumnAssignment simplify(ColumnAssignment assignment) {
        Expr<ColumnTerm> value = rules.run(assignment.value(), Context.EXACT);
        return value == assignment.value() ? assignment : new ColumnAssignment(assignment.column(), value);
    }

    /** Simplifies a delete's filter and every subquery in it. */
    public Simplified<DeleteRows> simplify(DeleteRows delete) {
        Expr<ColumnTerm> where = rules.run(delete.where(), Context.FILTER);
        DeleteRows simplified =
                where == delete.where() ? delete : new DeleteRows(delete.table(), delete.alias(), where);
        return new Simplified<>(simplified, where.isAlwaysFalse());
    }
}
