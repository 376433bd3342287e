package dev.weir.planner.simplify;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import dev.weir.planner.testing.SampleSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Short words for the expressions that rule tests are made of. The columns are those of one row of users, {@code u}. */
@SuppressWarnings("varargs") // the arrays are read and forgotten
final class Exprs {
    static final Alias U = Equivalence.USER;
    static final Alias B = Equivalence.BOOKING;
    static final Alias T = new Alias("t");

    static final Expr<ColumnTerm> ID = user("id");
    static final Expr<ColumnTerm> ORG_ID = user("org_id");
    static final Expr<ColumnTerm> BOSS_ID = user("boss_id");
    /** Nullable. */
    static final Expr<ColumnTerm> AGE = user("age");
    /** Not nullable. */
    static final Expr<ColumnTerm> LEVEL = user("level");
    /** Nullable. */
    static final Expr<ColumnTerm> VIP = user("vip");
    /** Not nullable. */
    static final Expr<ColumnTerm> ACTIVE = user("active");
    /** Nullable. */
    static final Expr<ColumnTerm> NICK = user("nick");
    /** Not nullable. */
    static final Expr<ColumnTerm> NAME = user("name");

    static final Expr<ColumnTerm> TRUE = Expr.alwaysTrue();
    static final Expr<ColumnTerm> FALSE = Expr.alwaysFalse();
    static final Expr<ColumnTerm> UNKNOWN = Literals.unknown();
    static final Expr<ColumnTerm> NO_INT = Literals.nullOf(ScalarType.INT32);

    /** Three conditions that each can be TRUE, FALSE and UNKNOWN. */
    static final Expr<ColumnTerm> X = VIP;

    static final Expr<ColumnTerm> Y = eq(AGE, lit(1));
    static final Expr<ColumnTerm> Z = lt(AGE, user("level"));

    private Exprs() {}

    static Expr<ColumnTerm> user(String column) {
        return SampleSchema.column(U, SampleSchema.USERS, column);
    }

    static Expr<ColumnTerm> booking(String column) {
        return SampleSchema.column(B, SampleSchema.BOOKINGS, column);
    }

    /** Returns a column of a table known as {@code t}. */
    static Expr<ColumnTerm> t(TableId table, String column) {
        return SampleSchema.column(T, table, column);
    }

    static Expr<ColumnTerm> lit(int value) {
        return new Expr.Literal<>(new Value.Int(ScalarType.INT32, value));
    }

    static Expr<ColumnTerm> lit(long value) {
        return new Expr.Literal<>(new Value.Int(ScalarType.INT64, value));
    }

    static Expr<ColumnTerm> lit(String value) {
        return new Expr.Literal<>(new Value.Text(value));
    }

    /** Returns an INT32 parameter. */
    static Expr<ColumnTerm> p(int slot) {
        return param(slot, ScalarType.INT32);
    }

    /** Returns an INT64 parameter, as keys and limits have. */
    static Expr<ColumnTerm> key(int slot) {
        return param(slot, ScalarType.INT64);
    }

    static Expr<ColumnTerm> param(int slot, Type type) {
        return new Expr.Leaf<>(new ColumnTerm.Param(slot, SampleSchema.typed(type)));
    }

    @SafeVarargs
    static Expr<ColumnTerm> items(Expr<ColumnTerm>... literals) {
        List<Value> values = Arrays.stream(literals)
                .map(literal -> ((Expr.Literal<ColumnTerm>) literal).value())
                .toList();
        return new Expr.Literal<>(new Value.Items(new ListType(ScalarType.INT32), values));
    }

    @SafeVarargs
    static Expr.And<ColumnTerm> and(Expr<ColumnTerm>... operands) {
        return new Expr.And<>(List.of(operands));
    }

    @SafeVarargs
    static Expr.Or<ColumnTerm> or(Expr<ColumnTerm>... operands) {
        return new Expr.Or<>(List.of(operands));
    }

    static Expr.Not<ColumnTerm> not(Expr<ColumnTerm> operand) {
        return new Expr.Not<>(operand);
    }

    static Expr.IsNull<ColumnTerm> isNull(Expr<ColumnTerm> operand) {
        return new Expr.IsNull<>(operand);
    }

    static Expr.IsTrue<ColumnTerm> isTrue(Expr<ColumnTerm> operand) {
        return new Expr.IsTrue<>(operand);
    }

    static Expr.Comparison<ColumnTerm> eq(Expr<ColumnTerm> left, Expr<ColumnTerm> right) {
        return new Expr.Comparison<>(ComparisonOp.EQ, left, right);
    }

    static Expr.Comparison<ColumnTerm> ne(Expr<ColumnTerm> left, Expr<ColumnTerm> right) {
        return new Expr.Comparison<>(ComparisonOp.NE, left, right);
    }

    static Expr.Comparison<ColumnTerm> lt(Expr<ColumnTerm> left, Expr<ColumnTerm> right) {
        return new Expr.Comparison<>(ComparisonOp.LT, left, right);
    }

    static Expr.Comparison<ColumnTerm> ge(Expr<ColumnTerm> left, Expr<ColumnTerm> right) {
        return new Expr.Comparison<>(ComparisonOp.GE, left, right);
    }

    static Expr.Comparison<ColumnTerm> gt(Expr<ColumnTerm> left, Expr<ColumnTerm> right) {
        return new Expr.Comparison<>(ComparisonOp.GT, left, right);
    }

    static Expr.Between<ColumnTerm> between(Expr<ColumnTerm> operand, Expr<ColumnTerm> low, Expr<ColumnTerm> high) {
        return new Expr.Between<>(operand, low, high);
    }

    @SafeVarargs
    static Expr.InList<ColumnTerm> in(Expr<ColumnTerm> operand, Expr<ColumnTerm>... items) {
        return new Expr.InList<>(operand, List.of(items));
    }

    static Expr.InSet<ColumnTerm> inSet(Expr<ColumnTerm> operand, Expr<ColumnTerm> set) {
        return new Expr.InSet<>(operand, set);
    }

    static Expr.Leaf<ColumnTerm> exists(Select select) {
        return new Expr.Leaf<>(new ColumnTerm.Exists(select));
    }

    static Expr.Leaf<ColumnTerm> scalar(Select select) {
        return new Expr.Leaf<>(new ColumnTerm.ScalarSelect(select));
    }

    @SafeVarargs
    static Expr.Leaf<ColumnTerm> inSelect(Select select, Expr<ColumnTerm>... operands) {
        return new Expr.Leaf<>(new ColumnTerm.InSelect(List.of(operands), select));
    }

    static Expr.Leaf<ColumnTerm> countRows() {
        return new Expr.Leaf<>(new ColumnTerm.CountRows());
    }

    /** Returns {@code select column from table t where …}. */
    static Select selectT(TableId table, String column, Expr<ColumnTerm> where) {
        return selectT(table, List.of(t(table, column)), where);
    }

    static Select selectT(TableId table, List<Expr<ColumnTerm>> columns, Expr<ColumnTerm> where) {
        return new Select(new From.Stored(table, T), columns, where, List.of(), Limit.none());
    }

    /** Returns {@code select u.id from users u where … order by …}. */
    @SafeVarargs
    static Select selectUsers(Expr<ColumnTerm> where, Expr<ColumnTerm>... ascending) {
        return new Select(
                new From.Stored(SampleSchema.USERS, U),
                List.of(ID),
                where,
                Arrays.stream(ascending).map(SortKey::ascending).toList(),
                Limit.none());
    }

    static Limit<ColumnTerm> limit(Expr<ColumnTerm> count) {
        return new Limit<>(Optional.of(count), Optional.empty());
    }

    static Limit<ColumnTerm> limit(Expr<ColumnTerm> count, Expr<ColumnTerm> offset) {
        return new Limit<>(Optional.of(count), Optional.of(offset));
    }

    static ColumnId id(TableId table, String column) {
        return new ColumnId(table, column);
    }
}
