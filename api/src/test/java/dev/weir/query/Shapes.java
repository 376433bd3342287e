package dev.weir.query;

import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ListType;
import dev.weir.core.value.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of statements as tests write them. */
final class Shapes {
    private Shapes() {}

    static Expr<FieldTerm> field(StoredField<?> field, RelationId... path) {
        return leaf(
                new FieldTerm.FieldRef(List.of(path), field.id(), field.type().type()));
    }

    static Expr<FieldTerm> value(Type type) {
        return leaf(new FieldTerm.Placeholder(type));
    }

    static Expr<FieldTerm> values(Type type) {
        return value(new ListType(type));
    }

    static Expr<FieldTerm> compare(StoredField<?> field, ComparisonOp op) {
        return new Expr.Comparison<>(op, field(field), value(field.type().type()));
    }

    static Expr<FieldTerm> eq(StoredField<?> field) {
        return compare(field, ComparisonOp.EQ);
    }

    /** Returns the condition that there is a row at the end of a relation. */
    static Expr<FieldTerm> some(RelationId relation, Expr<FieldTerm> filter, RelationId... path) {
        return leaf(new FieldTerm.Related(List.of(path), new FieldTerm.Hop(relation, false), Selection.where(filter)));
    }

    static Expr<FieldTerm> leaf(FieldTerm term) {
        return new Expr.Leaf<>(term);
    }

    /** Returns arguments boxed, as the tests compare them. */
    static List<@Nullable Object> boxed(ArgumentChain arguments) {
        return boxed(arguments.toArguments());
    }

    static List<@Nullable Object> boxed(Arguments arguments) {
        @Nullable Object[] boxed = new Object[arguments.size()];
        Arrays.setAll(boxed, arguments::boxed);
        return new ArrayList<>(Arrays.asList(boxed));
    }
}
