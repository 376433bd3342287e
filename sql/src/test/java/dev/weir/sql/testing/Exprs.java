package dev.weir.sql.testing;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.List;
import java.util.Optional;

/** Expressions in few words. */
public final class Exprs {
    private Exprs() {}

    public static Expr<ColumnTerm> column(String alias, Column column) {
        return leaf(new ColumnTerm.ColumnRef(new Alias(alias), column.id(), column.type(), column.nullable()));
    }

    public static Expr<ColumnTerm> derived(String alias, int position, ColumnType type) {
        return leaf(new ColumnTerm.DerivedRef(new Alias(alias), position, type));
    }

    public static Expr<ColumnTerm> param(int slot, ColumnType type) {
        return leaf(new ColumnTerm.Param(slot, type));
    }

    public static Expr<ColumnTerm> leaf(ColumnTerm term) {
        return new Expr.Leaf<>(term);
    }

    public static Expr<ColumnTerm> literal(Value value) {
        return new Expr.Literal<>(value);
    }

    public static Expr<ColumnTerm> int64(long value) {
        return literal(new Value.Int(ScalarType.INT64, value));
    }

    public static Expr<ColumnTerm> text(String value) {
        return literal(new Value.Text(value));
    }

    public static Expr<ColumnTerm> not(Expr<ColumnTerm> operand) {
        return new Expr.Not<>(operand);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    public static Expr<ColumnTerm> and(Expr<ColumnTerm>... operands) {
        return new Expr.And<>(List.of(operands));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    public static Expr<ColumnTerm> or(Expr<ColumnTerm>... operands) {
        return new Expr.Or<>(List.of(operands));
    }

    public static Expr<ColumnTerm> eq(Expr<ColumnTerm> left, Expr<ColumnTerm> right) {
        return compare(left, ComparisonOp.EQ, right);
    }

    public static Expr<ColumnTerm> lt(Expr<ColumnTerm> left, Expr<ColumnTerm> right) {
        return compare(left, ComparisonOp.LT, right);
    }

    public static Expr<ColumnTerm> compare(Expr<ColumnTerm> left, ComparisonOp op, Expr<ColumnTerm> right) {
        return new Expr.Comparison<>(op, left, right);
    }

    public static Expr<ColumnTerm> between(Expr<ColumnTerm> operand, Expr<ColumnTerm> low, Expr<ColumnTerm> high) {
        return new Expr.Between<>(operand, low, high);
    }

    public static Expr<ColumnTerm> isNull(Expr<ColumnTerm> operand) {
        return new Expr.IsNull<>(operand);
    }

    public static Expr<ColumnTerm> isTrue(Expr<ColumnTerm> operand) {
        return new Expr.IsTrue<>(operand);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    public static Expr<ColumnTerm> in(Expr<ColumnTerm> operand, Expr<ColumnTerm>... items) {
        return new Expr.InList<>(operand, List.of(items));
    }

    public static Expr<ColumnTerm> inSet(Expr<ColumnTerm> operand, Expr<ColumnTerm> set) {
        return new Expr.InSet<>(operand, set);
    }

    public static Expr<ColumnTerm> match(TextMatchKind kind, Expr<ColumnTerm> operand, Expr<ColumnTerm> pattern) {
        return new Expr.TextMatch<>(kind, operand, pattern, Optional.empty());
    }

    public static Expr<ColumnTerm> like(Expr<ColumnTerm> operand, Expr<ColumnTerm> pattern, char escape) {
        return new Expr.TextMatch<>(TextMatchKind.LIKE, operand, pattern, Optional.of(escape));
    }

    public static Expr<ColumnTerm> plus(Expr<ColumnTerm> left, Expr<ColumnTerm> right) {
        return new Expr.Arithmetic<>(ArithmeticOp.ADD, left, right);
    }

    public static Expr<ColumnTerm> minus(Expr<ColumnTerm> left, Expr<ColumnTerm> right) {
        return new Expr.Arithmetic<>(ArithmeticOp.SUBTRACT, left, right);
    }
}
