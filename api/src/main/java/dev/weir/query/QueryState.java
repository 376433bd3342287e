package dev.weir.query;

import dev.weir.ModelDefinition;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
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
    private static final Limit<FieldTerm> ONE = atMost(1);
    private static final Limit<FieldTerm> TWO = atMost(2);

    private final ModelDefinition<M> model;
    private final Condition<M> condition;
    private final Bound<List<SortKey<FieldTerm>>> order;
    private final long limit;
    private final long offset;
    private final List<IncludeTree> includes;
    private final boolean scan;

    private QueryState(
            ModelDefinition<M> model,
            Condition<M> condition,
            Bound<List<SortKey<FieldTerm>>> order,
            long limit,
            long offset,
            List<IncludeTree> includes,
            boolean scan) {
        this.model = model;
        this.condition = condition;
        this.order = order;
        this.limit = limit;
        this.offset = offset;
        this.includes = includes;
        this.scan = scan;
    }

    /** Returns the state of the query for every instance. */
    public static <M> QueryState<M> all(ModelDefinition<M> model) {
        return new QueryState<>(
                model, Condition.absent(), new Bound<>(List.of(), ArgumentChain.none()), NONE, NONE, List.of(), false);
    }

    private static Limit<FieldTerm> atMost(long count) {
        return new Limit<>(Optional.of(new Expr.Literal<>(new Value.Int(ScalarType.INT64, count))), Optional.empty());
    }

    ModelDefinition<M> model() {
        return model;
    }

    QueryState<M> and(Condition<M> added) {
        return new QueryState<>(model, condition.and(added), order, limit, offset, includes, scan);
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
                scan);
    }

    private List<SortKey<FieldTerm>> longer(SortKey<FieldTerm> added) {
        List<SortKey<FieldTerm>> keys = new ArrayList<>(order.shape().size() + 1);
        keys.addAll(order.shape());
        keys.add(added);
        return List.copyOf(keys);
    }

    QueryState<M> limit(long count) {
        return new QueryState<>(model, condition, order, notNegative("limit", count), offset, includes, scan);
    }

    QueryState<M> offset(long count) {
        return new QueryState<>(model, condition, order, limit, notNegative("offset", count), includes, scan);
    }

    QueryState<M> include(IncludeTree added) {
        return new QueryState<>(
                model, condition, order, limit, offset, List.copyOf(IncludeTree.merge(includes, added)), scan);
    }

    QueryState<M> allowScan() {
        return new QueryState<>(model, condition, order, limit, offset, includes, true);
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

    /** Returns the query as a statement, with its arguments. */
    Bound<Query> query(Query.Answer answer) {
        return query(answer, limitExpr(), limitArguments());
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
            return query(Query.Answer.INSTANCES);
        }
        return query(
                Query.Answer.INSTANCES,
                offset == NONE ? limited : limited.withOffset(FieldType.INT64.placeholder()),
                offsetArguments());
    }

    private Bound<Query> query(Query.Answer answer, Limit<FieldTerm> limited, ArgumentChain limitArguments) {
        Selection selection = new Selection(condition.expr(), order.shape(), limited);
        ArgumentChain arguments = condition.arguments().then(order.arguments()).then(limitArguments);
        if (includes.isEmpty() || answer != Query.Answer.INSTANCES) {
            return new Bound<>(new Query(model.model().id(), selection, List.of(), answer, scan), arguments);
        }
        List<Include> loaded = new ArrayList<>(includes.size());
        for (IncludeTree include : includes) {
            loaded.add(include.toInclude());
            arguments = arguments.then(include.arguments());
        }
        return new Bound<>(new Query(model.model().id(), selection, loaded, answer, scan), arguments);
    }

    /** Returns which instances these are, with the arguments. Includes play no part. */
    Bound<Selection> selection() {
        return new Bound<>(
                new Selection(condition.expr(), order.shape(), limitExpr()),
                condition.arguments().then(order.arguments()).then(limitArguments()));
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
                includes);
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
