package dev.weir.planner.testing;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Projection;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ScalarType;
import java.util.Arrays;
import java.util.List;

/** Short words for statements over {@link SampleModels}. */
@SuppressWarnings("varargs") // the arrays are read and forgotten
public final class Statements {
    private Statements() {}

    public static Query query(ModelId model, Expr<FieldTerm> filter, Include... includes) {
        return query(model, Selection.where(filter), includes);
    }

    public static Query query(ModelId model, Selection selection, Include... includes) {
        return new Query(model, selection, List.of(includes), Query.Answer.INSTANCES);
    }

    /** Returns the query for values. */
    public static Query values(ModelId model, Selection selection, Output... outputs) {
        return values(model, selection, List.of(), new Projection(List.of(outputs), false));
    }

    /** Returns the query for values, with relations of the instances among them. */
    public static Query values(ModelId model, Selection selection, List<Include> includes, Projection projection) {
        return new Query(model, selection, includes, Query.Answer.VALUES, false, projection);
    }

    /** Returns a selected value that is never NULL. */
    public static Output of(Expr<FieldTerm> expr) {
        return new Output.Computed(expr, false);
    }

    /** Returns a selected value that may be NULL. */
    public static Output optional(Expr<FieldTerm> expr) {
        return new Output.Computed(expr, true);
    }

    /** Returns a list of values of the rows that a relation leads to. */
    public static Output listed(String relation, Selection selection, Output... values) {
        return new Output.Listed(
                include(relation, selection),
                Arrays.stream(values).map(Output.Computed.class::cast).toList());
    }

    public static Query count(ModelId model, Selection selection) {
        return new Query(model, selection, List.of(), Query.Answer.COUNT);
    }

    public static Query exists(ModelId model, Selection selection) {
        return new Query(model, selection, List.of(), Query.Answer.EXISTS);
    }

    public static LoadRelations load(ModelId model, Include... includes) {
        return new LoadRelations(model, List.of(includes));
    }

    public static Include include(String relation, Include... nested) {
        return include(relation, Selection.all(), nested);
    }

    public static Include include(String relation, Selection selection, Include... nested) {
        return new Include(ModelSpec.relationId(relation), selection, List.of(nested));
    }

    public static Delete delete(ModelId model, Expr<FieldTerm> filter) {
        return new Delete(model, Selection.where(filter));
    }

    public static Update update(ModelId model, Expr<FieldTerm> filter, Assignment... assignments) {
        return new Update(model, Selection.where(filter), List.of(assignments), List.of());
    }

    /** Returns the assignment of a value to a field written as {@code User.age}. */
    public static Assignment set(String field, Expr<FieldTerm> value) {
        return new Assignment(ModelSpec.fieldId(field), value);
    }

    /** Returns the assignment of a value of the caller. */
    public static Assignment set(String field) {
        FieldId id = ModelSpec.fieldId(field);
        return new Assignment(id, FieldExprs.value(SampleModels.APP.field(id).type()));
    }

    /** Returns the create of instances without others. */
    public static Create create(ModelId model, String... fields) {
        return new Create(model, fields(model, fields), List.of(), List.of());
    }

    public static Create.Nested nested(String relation, Create create) {
        return new Create.Nested(ModelSpec.relationId(relation), create);
    }

    public static List<FieldId> fields(ModelId model, String... names) {
        return Arrays.stream(names).map(name -> new FieldId(model, name)).toList();
    }

    /** Returns a selection in an order. */
    @SafeVarargs
    public static Selection sorted(Expr<FieldTerm> filter, SortKey<FieldTerm>... sort) {
        return new Selection(filter, List.of(sort), Limit.none());
    }

    public static SortKey<FieldTerm> asc(String field) {
        return SortKey.ascending(FieldExprs.field(field));
    }

    public static SortKey<FieldTerm> desc(String field) {
        return SortKey.descending(FieldExprs.field(field));
    }

    /** Returns the first so many of a selection, as the caller says. */
    public static Selection first(Selection selection) {
        return limited(selection, Limit.<FieldTerm>none().withCount(FieldExprs.value(ScalarType.INT64)));
    }

    public static Selection limited(Selection selection, Limit<FieldTerm> limit) {
        return new Selection(selection.filter(), selection.sort(), limit);
    }
}
