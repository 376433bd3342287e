package dev.weir.sql.expr;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Value;
import dev.weir.sql.Binding;
import dev.weir.sql.PatternForm;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.TextMatchForm;

/** Writes the matching of text. */
final class TextMatchWriter {
    private final Dialect dialect;
    private final SqlWriter out;
    private final ExprWriter exprs;
    private final boolean negated;

    TextMatchWriter(Dialect dialect, SqlWriter out, ExprWriter exprs, boolean negated) {
        this.dialect = dialect;
        this.out = out;
        this.exprs = exprs;
        this.negated = negated;
    }

    Precedence write(Expr.TextMatch<ColumnTerm> match) {
        if (match.pattern() instanceof Expr.Literal<ColumnTerm> literal && literal.value() instanceof Value.Null) {
            out.sql("NULL"); // a match against NULL is UNKNOWN, and so is its negation
            return Precedence.PRIMARY;
        }
        TextMatchForm form = dialect.textMatch(match.kind(), match.escape(), isValue(match.pattern()));
        (negated ? form.predicate().negative() : form.predicate().positive()).fill(out, hole -> {
            switch (hole) {
                case "x" -> exprs.operand(match.operand(), Precedence.SUM);
                case "y" ->
                    form.pattern()
                            .ifPresentOrElse(
                                    pattern -> pattern(match.pattern(), pattern),
                                    () -> exprs.operand(match.pattern(), Precedence.SUM));
                default -> throw new InternalException(dialect.getClass(), "textMatch has a hole " + hole);
            }
        });
        return Precedence.PREDICATE;
    }

    private static boolean isValue(Expr<ColumnTerm> pattern) {
        return pattern instanceof Expr.Literal
                || (pattern instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.Param);
    }

    private void pattern(Expr<ColumnTerm> pattern, PatternForm form) {
        if (pattern instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.Param param) {
            out.bind(new Binding.Pattern(param.slot(), form));
        } else if (pattern instanceof Expr.Literal<ColumnTerm> literal && literal.value() instanceof Value.Text text) {
            out.sql(dialect.literal(new Value.Text(form.apply(text.value()))));
        } else {
            throw new InternalException(dialect.getClass(), "textMatch rewrites what is not known before it runs");
        }
    }
}
