package dev.weir.query;

import dev.weir.ModelDefinition;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Projection;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ArgumentChain;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a query has gathered. Immutable; each method returns a changed copy.
 *
 * @param <M> the model
 */
public final class QueryState<M> {
    private static final long NONE = -1;
    private static final Bound<Projection> NOTHING_SELECTED = new Bound<>(Projection.none(), ArgumentChain.none());
    private static final Limit<FieldTerm> ONE = atMost(1);
    private static final Limit<FieldTerm> TWO = atMost(2);

    private final ModelDefinition<M> model;
    private final Condition<M> condition;
    private final Bound<List<SortKey<FieldTerm>>> order;
    private final long limit;
    private final long offset;
    private final List<IncludeTree> includes;
    private final boolean scan;
    private final Bound<Projection> projection;

    private QueryState(
            ModelDefinition<M> model,
            Condition<M> condition,
            Bound<List<SortKey<FieldTerm>>> order,
            long limit,
            long offset,
            List<IncludeTree> includes,
            boolean scan,
            Bound<Projection> projection) {
        this.model = model;
        this.condition = condition;
        this.order = order;
        this.limit = limit;
        this.offset = offset;
        this.includes = includes;
        this.scan = scan;
        this.projection = projection;
    }

    /** Returns the state of the query for every instance. */
    public static <M> QueryState<M> all(ModelDefinition<M> model) {
        return new QueryState<>(
                model,
                Condition.absent(),
                new Bound<>(List.of(), ArgumentChain.none()),
                NONE,
                NONE,
                List.of(),
                false,
                NOTHING_SELECTED);
    }

    private static Limit<FieldTerm> atMost(long count) {
        return new Limit<>(Optional.of(new Expr.Literal<>(new Value.Int(ScalarType.INT64, count))), Optional.empty());
    }

    ModelDefinition<M> model() {
        return model;
    }

    QueryState<M> and(Condition<M> added) {
        return new QueryState<>(model, condition.and(added), order, limit, offset, includes, scan, projection);
    }

    QueryState<M> orderBy(Order<M> added) {
        List<SortKey<FieldTerm>> keys = order.shape().isEmpty() ? List.of(added.key()) : longer(added.key());
        return new QueryState<>(
                model,
                condition,
                new Bound<>(keys, order.arguments().then(added.arguments())),
                limit,
                offset,
                includes,
                scan,
                projection);
    }

    private List<SortKey<FieldTerm>> longer(SortKey<FieldTerm> added) {
        List<SortKey<FieldTerm>> keys = new ArrayList<>(order.shape().size() + 1);
        keys.addAll(order.shape());
        keys.add(added);
        return List.copyOf(keys);
    }

    QueryState<M> limit(long count) {
        return new QueryState<>(
                model, condition, order, notNegative("limit", count), offset, includes, scan, projection);
    }

    QueryState<M> offset(long count) {
        return new QueryState<>(
                model, condition, order, limit, notNegative("offset", count), includes, scan, projection);
    }

    QueryState<M> include(IncludeTree added) {
        return including(IncludeTree.merge(includes, added));
    }

    private QueryState<M> including(List<IncludeTree> trees) {
        return new QueryState<>(model, condition, order, limit, offset, List.copyOf(trees), scan, projection);
    }

    /**
     * Returns the query for these values. A relation among them is loaded as this query includes it, or all of it; other
     * relations are loaded where the instance itself is selected.
     */
    QueryState<M> select(Bound<Projection> selected) {
        List<Output> outputs = selected.shape().outputs();
        List<IncludeTree> trees =
                new ArrayList<>(outputs.stream().anyMatch(Output.Instance.class::isInstance) ? includes : List.of());
        for (Output output : outputs) {
            if (output instanceof Output.Related related
                    && trees.stream().noneMatch(tree -> tree.relation().equals(related.relation()))) {
                trees.add(included(related.relation()));
            }
        }
        return including(trees).projected(selected);
    }

    private IncludeTree included(RelationId relation) {
        return includes.stream()
                .filter(tree -> tree.relation().equals(relation))
                .findFirst()
                .orElseGet(() -> IncludeTree.of(relation, List.of()));
    }

    /** Returns the query for each of the selected values once. */
    QueryState<M> distinct() {
        return projected(new Bound<>(new Projection(projection.shape().outputs(), true), projection.arguments()));
    }

    private QueryState<M> projected(Bound<Projection> newProjection) {
        return new QueryState<>(model, condition, order, limit, offset, includes, scan, newProjection);
    }

    QueryState<M> allowScan() {
        return new QueryState<>(model, condition, order, limit, offset, includes, true, projection);
    }

    boolean scan() {
        return scan;
    }

    private static long notNegative(String name, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " is " + count + "; it is zero or more");
        }
        return count;
    }

    /** Returns the query for a number or a truth value as a statement, with its arguments. */
    Bound<Query> query(Query.Answer answer) {
        return new Bound<>(
                new Query(model.model().id(), selection(limitExpr()), List.of(), answer, scan),
                selectionArguments(limitArguments()));
    }

    /** Returns the query for instances, or for what is selected of them, as a statement, with its arguments. */
    Bound<Query> rows() {
        return rows(limitExpr(), limitArguments());
    }

    /** Returns the query for at most one instance. */
    Bound<Query> queryForFirst() {
        return queryAtMost(1, ONE);
    }

    /** Returns the query for the only instance: for at most two, so that a second one is noticed. */
    Bound<Query> queryForOnly() {
        return queryAtMost(2, TWO);
    }

    /** Returns the query with a limit that is part of the shape. The user's own limit stays if it is lower. */
    private Bound<Query> queryAtMost(long count, Limit<FieldTerm> limited) {
        if (limit != NONE && limit < count) {
            return rows();
        }
        return rows(offset == NONE ? limited : limited.withOffset(FieldType.INT64.placeholder()), offsetArguments());
    }

    private Bound<Query> rows(Limit<FieldTerm> limited, ArgumentChain limitArguments) {
        Bound<List<Include>> loaded = IncludeTree.bound(includes);
        Projection selected = projection.shape();
        Query.Answer answer = selected.outputs().isEmpty() ? Query.Answer.INSTANCES : Query.Answer.VALUES;
        return new Bound<>(
                new Query(model.model().id(), selection(limited), loaded.shape(), answer, scan, selected),
                selectionArguments(limitArguments).then(projection.arguments()).then(loaded.arguments()));
    }

    private Selection selection(Limit<FieldTerm> limited) {
        return new Selection(condition.expr(), order.shape(), limited);
    }

    private ArgumentChain selectionArguments(ArgumentChain limitArguments) {
        return condition.arguments().then(order.arguments()).then(limitArguments);
    }

    /** Returns what is selected of the instances, with the arguments. */
    Bound<Projection> projection() {
        return projection;
    }

    Condition<M> condition() {
        return condition;
    }

    /** Returns which instances these are, with the arguments. Includes play no part. */
    Bound<Selection> selection() {
        return new Bound<>(selection(limitExpr()), selectionArguments(limitArguments()));
    }

    /** Returns the error that there is no instance. */
    RecordNotFoundException notFound() {
        return new RecordNotFoundException(
                model.model().id().simpleName(),
                "for the given condition; use one() or first() where none is a fine answer");
    }

    /** Returns this query as the include of a relation. */
    IncludeTree tree(RelationId relation) {
        return new IncludeTree(
                relation,
                condition.expr(),
                condition.arguments(),
                order.shape(),
                order.arguments(),
                limitExpr(),
                limitArguments(),
                includes,
                false);
    }

    private Limit<FieldTerm> limitExpr() {
        if (limit == NONE && offset == NONE) {
            return Limit.none();
        }
        return new Limit<>(limit == NONE ? Optional.empty() : Optional.of(FieldType.INT64.placeholder()), offsetExpr());
    }

    private ArgumentChain limitArguments() {
        return limit == NONE
                ? offsetArguments()
                : ArgumentChain.ofInteger(limit).then(offsetArguments());
    }

    private Optional<Expr<FieldTerm>> offsetExpr() {
        return offset == NONE ? Optional.empty() : Optional.of(FieldType.INT64.placeholder());
    }

    private ArgumentChain offsetArguments() {
        return offset == NONE ? ArgumentChain.none() : ArgumentChain.ofInteger(offset);
    }
}
