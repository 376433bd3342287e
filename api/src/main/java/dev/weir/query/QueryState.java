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

    private final ModelDefinition<M> model;
    private final Condition<M> condition;
    private final List<Order<M>> orders;
    private final long limit;
    private final long offset;
    private final List<IncludeTree> includes;

    private QueryState(
            ModelDefinition<M> model,
            Condition<M> condition,
            List<Order<M>> orders,
            long limit,
            long offset,
            List<IncludeTree> includes) {
        this.model = model;
        this.condition = condition;
        this.orders = orders;
        this.limit = limit;
        this.offset = offset;
        this.includes = includes;
    }

    /** Returns the state of the query for every instance. */
    public static <M> QueryState<M> all(ModelDefinition<M> model) {
        return new QueryState<>(model, Condition.absent(), List.of(), NONE, NONE, List.of());
    }

    ModelDefinition<M> model() {
        return model;
    }

    QueryState<M> and(Condition<M> added) {
        return new QueryState<>(model, condition.and(added), orders, limit, offset, includes);
    }

    QueryState<M> orderBy(List<Order<M>> added) {
        List<Order<M>> longer = new ArrayList<>(orders);
        longer.addAll(added);
        return new QueryState<>(model, condition, List.copyOf(longer), limit, offset, includes);
    }

    QueryState<M> limit(long count) {
        return new QueryState<>(model, condition, orders, notNegative("limit", count), offset, includes);
    }

    QueryState<M> offset(long count) {
        return new QueryState<>(model, condition, orders, limit, notNegative("offset", count), includes);
    }

    QueryState<M> include(IncludeTree added) {
        return new QueryState<>(
                model, condition, orders, limit, offset, List.copyOf(IncludeTree.merge(includes, added)));
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

    /**
     * Returns the query for at most {@code most} instances, a constant of the shape. The user's own limit stays if it is
     * lower.
     */
    Bound<Query> queryAtMost(long most) {
        if (limit != NONE && limit < most) {
            return query(Query.Answer.INSTANCES);
        }
        Expr<FieldTerm> count = new Expr.Literal<>(new Value.Int(ScalarType.INT64, most));
        return query(Query.Answer.INSTANCES, new Limit<>(Optional.of(count), offsetExpr()), offsetArguments());
    }

    private Bound<Query> query(Query.Answer answer, Limit<FieldTerm> limited, ArgumentChain limitArguments) {
        boolean instances = answer == Query.Answer.INSTANCES;
        List<Include> loaded = includes.isEmpty() || !instances
                ? List.of()
                : includes.stream().map(IncludeTree::toInclude).toList();
        ArgumentChain arguments = condition.arguments().then(sortArguments()).then(limitArguments);
        if (instances) {
            for (IncludeTree include : includes) {
                arguments = arguments.then(include.arguments());
            }
        }
        Selection selection = new Selection(condition.expr(), sortKeys(), limited);
        return new Bound<>(new Query(model.model().id(), selection, loaded, answer), arguments);
    }

    /** Returns which instances these are, with the arguments. Includes play no part. */
    Bound<Selection> selection() {
        return new Bound<>(
                new Selection(condition.expr(), sortKeys(), limitExpr()),
                condition.arguments().then(sortArguments()).then(limitArguments()));
    }

    /** Returns this query as the include of a relation. */
    IncludeTree tree(RelationId relation) {
        return new IncludeTree(
                relation,
                condition.expr(),
                condition.arguments(),
                sortKeys(),
                sortArguments(),
                limitExpr(),
                limitArguments(),
                includes);
    }

    private List<SortKey<FieldTerm>> sortKeys() {
        return orders.isEmpty() ? List.of() : orders.stream().map(Order::key).toList();
    }

    private ArgumentChain sortArguments() {
        ArgumentChain arguments = ArgumentChain.none();
        for (Order<M> order : orders) {
            arguments = arguments.then(order.arguments());
        }
        return arguments;
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
