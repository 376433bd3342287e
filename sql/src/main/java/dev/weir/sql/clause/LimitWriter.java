package dev.weir.sql.clause;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Value;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.LimitForm;
import dev.weir.sql.expr.ExprWriter;

/** Writes how many rows are wanted; nothing if all of them are. */
final class LimitWriter {
    private final LimitForm form;
    private final SqlWriter out;
    private final ExprWriter exprs;

    LimitWriter(LimitForm form, SqlWriter out, ExprWriter exprs) {
        this.form = form;
        this.out = out;
        this.exprs = exprs;
    }

    void write(Limit<ColumnTerm> limit) {
        limit.count().ifPresent(this::count);
        limit.offset().ifPresent(offset -> {
            if (limit.count().isEmpty() && !form.everything().isEmpty()) {
                out.sql(" ").sql(form.everything());
            }
            offset(offset);
        });
    }

    private void count(Expr<ColumnTerm> count) {
        check(count);
        out.sql(" ");
        (count instanceof Expr.Literal ? form.constant() : form.computed()).fill(out, hole -> exprs.write(count));
    }

    private void offset(Expr<ColumnTerm> offset) {
        check(offset);
        out.sql(" ");
        form.offset().fill(out, hole -> exprs.write(offset));
    }

    /** Sees to it that the number is none that the database refuses or reads otherwise. */
    private void check(Expr<ColumnTerm> number) {
        if (number instanceof Expr.Literal<ColumnTerm> literal) {
            if (!(literal.value() instanceof Value.Int constant && constant.value() >= 0)) {
                throw new InternalException(LimitWriter.class, "a constant limit or offset that is negative or NULL");
            }
        } else if (!form.expressions() && !isParam(number)) {
            throw new InternalException(
                    LimitWriter.class, "a limit or offset that is computed, for which it has no form");
        }
    }

    private static boolean isParam(Expr<ColumnTerm> number) {
        return number instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.Param;
    }
}
