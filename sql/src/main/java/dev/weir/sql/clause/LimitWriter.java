package dev.weir.sql.clause;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Value;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.LimitForm;
import dev.weir.sql.expr.ExprWriter;
import java.util.Optional;

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
        boolean constant = constant(count).isPresent();
        out.sql(" ");
        (constant ? form.constant() : form.computed()).fill(out, hole -> exprs.write(count));
    }

    private void offset(Expr<ColumnTerm> offset) {
        constant(offset);
        out.sql(" ");
        form.offset().fill(out, hole -> exprs.write(offset));
    }

    /** Returns the number if it is a constant, and sees to it that it is none that a database reads otherwise. */
    private static Optional<Long> constant(Expr<ColumnTerm> number) {
        if (!(number instanceof Expr.Literal<ColumnTerm> literal)) {
            return Optional.empty();
        }
        if (literal.value() instanceof Value.Int constant && constant.value() >= 0) {
            return Optional.of(constant.value());
        }
        throw new InternalException(LimitWriter.class, "a constant limit or offset that is negative or NULL");
    }
}
