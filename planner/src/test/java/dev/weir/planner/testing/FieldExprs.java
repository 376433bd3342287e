package dev.weir.planner.testing;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Short words for expressions over {@link SampleModels}. */
@SuppressWarnings("varargs") // the arrays are read and forgotten
public final class FieldExprs {
    private FieldExprs() {}

    /** Returns a field, perhaps of a related row: {@code User.age}, {@code Booking.user.org.name}. */
    public static Expr<FieldTerm> field(String dotted) {
        return new Expr.Leaf<>(ref(dotted));
    }

    /** Returns the term of a field, perhaps of a related row. */
    public static FieldTerm.FieldRef ref(String dotted) {
        List<String> parts = List.of(dotted.split("\\."));
        ModelId model = ModelSpec.modelId(parts.get(0));
        List<RelationId> path = new ArrayList<>();
        for (String name : parts.subList(1, parts.size() - 1)) {
            Relation relation = SampleModels.APP.relation(new RelationId(model, name));
            path.add(relation.id());
            model = relation.target();
        }
        FieldId field = new FieldId(model, parts.get(parts.size() - 1));
        return new FieldTerm.FieldRef(path, field, SampleModels.APP.field(field).type());
    }

    /** Returns a value of the caller. */
    public static Expr<FieldTerm> value(Type type) {
        return new Expr.Leaf<>(new FieldTerm.Placeholder(type));
    }

    /** Returns a value of the caller, at a position. */
    public static Expr<FieldTerm> arg(int position, Type type) {
        return new Expr.Leaf<>(new FieldTerm.Argument(position, type));
    }

    /** Returns the condition that a field is a value of the caller. */
    public static Expr<FieldTerm> is(String dotted) {
        return compare(dotted, ComparisonOp.EQ);
    }

    /** Returns the comparison of a field with a value of the caller. */
    public static Expr<FieldTerm> compare(String dotted, ComparisonOp op) {
        Expr<FieldTerm> field = field(dotted);
        return new Expr.Comparison<>(op, field, value(field.type()));
    }

    public static Expr<FieldTerm> eq(Expr<FieldTerm> left, Expr<FieldTerm> right) {
        return new Expr.Comparison<>(ComparisonOp.EQ, left, right);
    }

    /** Returns the condition that a field is one of a list of the caller's. */
    public static Expr<FieldTerm> in(String dotted) {
        Expr<FieldTerm> field = field(dotted);
        return new Expr.InSet<>(field, value(new ListType(field.type())));
    }

    @SafeVarargs
    public static Expr<FieldTerm> and(Expr<FieldTerm>... operands) {
        return new Expr.And<>(List.of(operands));
    }

    @SafeVarargs
    public static Expr<FieldTerm> or(Expr<FieldTerm>... operands) {
        return new Expr.Or<>(List.of(operands));
    }

    public static Expr<FieldTerm> not(Expr<FieldTerm> operand) {
        return new Expr.Not<>(operand);
    }

    public static Expr<FieldTerm> isNull(String dotted) {
        return new Expr.IsNull<>(field(dotted));
    }

    public static Expr<FieldTerm> match(TextMatchKind kind, String dotted) {
        return new Expr.TextMatch<>(kind, field(dotted), value(ScalarType.TEXT), Optional.empty());
    }

    public static Expr<FieldTerm> plus(Expr<FieldTerm> left, Expr<FieldTerm> right) {
        return new Expr.Arithmetic<>(ArithmeticOp.ADD, left, right);
    }

    public static Expr<FieldTerm> literal(Value value) {
        return new Expr.Literal<>(value);
    }

    public static Expr<FieldTerm> number(long value) {
        return literal(new Value.Int(ScalarType.INT64, value));
    }

    /** Returns the condition that a related row passes a filter: {@code some("User.bookings", filter)}. */
    public static Expr<FieldTerm> some(String dotted, Expr<FieldTerm> filter) {
        return some(dotted, Selection.where(filter));
    }

    /** Returns the condition that a related row is selected; all steps but the last lead to one row. */
    public static Expr<FieldTerm> some(String dotted, Selection selection) {
        List<RelationId> steps = steps(dotted);
        int last = steps.size() - 1;
        return new Expr.Leaf<>(
                new FieldTerm.Related(steps.subList(0, last), new FieldTerm.Hop(steps.get(last), false), selection));
    }

    /** Returns how many related rows pass a filter; all steps but the last lead to one row. */
    public static Expr<FieldTerm> counted(String dotted, Expr<FieldTerm> filter) {
        List<RelationId> steps = steps(dotted);
        int last = steps.size() - 1;
        return new Expr.Leaf<>(
                new FieldTerm.Counted(steps.subList(0, last), new FieldTerm.Hop(steps.get(last), false), filter));
    }

    private static List<RelationId> steps(String dotted) {
        List<String> parts = List.of(dotted.split("\\."));
        ModelId model = ModelSpec.modelId(parts.get(0));
        List<RelationId> steps = new ArrayList<>();
        for (String name : parts.subList(1, parts.size())) {
            RelationId step = new RelationId(model, name);
            steps.add(step);
            model = SampleModels.APP.relation(step).target();
        }
        return steps;
    }

    /** Returns the condition that a row that links here passes a filter, by the link written as {@code Booking.user}. */
    public static Expr<FieldTerm> linked(String link, Expr<FieldTerm> filter) {
        return new Expr.Leaf<>(new FieldTerm.Related(
                List.of(), new FieldTerm.Hop(ModelSpec.relationId(link), true), Selection.where(filter)));
    }
}
