package dev.weir.exec.watch;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a condition says of the way to what is read: that relations lead to it from one instance, which is known by its
 * key or is that of a link.
 */
final class ChainsOfOne {
    private final AppSchema schema;
    private final ReadsOfOne reads;

    ChainsOfOne(AppSchema schema, ReadsOfOne reads) {
        this.schema = schema;
        this.reads = reads;
    }

    /**
     * The ways from one instance.
     *
     * @param from the simple name of the model of whose instance something is known
     * @param fixed the fields of it that are known
     * @param routes the ways, each along one relation or more
     */
    record Chain(String from, Set<FieldId> fixed, List<List<RelationId>> routes) {}

    /** Returns the ways to what is read that a condition on it speaks of, if it does. */
    Optional<Chain> of(Expr<FieldTerm> filter) {
        return ReadsOfOne.conditions(filter).stream()
                .filter(Expr.Leaf.class::isInstance)
                .map(condition -> ((Expr.Leaf<FieldTerm>) condition).term())
                .filter(FieldTerm.Related.class::isInstance)
                .map(FieldTerm.Related.class::cast)
                .filter(related -> related.path().isEmpty())
                .flatMap(related -> along(related).stream())
                .findFirst();
    }

    private Optional<Chain> along(FieldTerm.Related related) {
        Relation relation = schema.relation(related.hop().relation());
        if (relation instanceof Relation.Through) {
            return Optional.empty();
        }
        Model other = schema.model(related.hop().reversed() ? relation.id().model() : relation.target());
        List<RelationId> forward = forward(relation, other, related.hop().reversed());
        return from(other, related.selection().filter())
                .map(chain -> extended(chain, forward))
                .filter(chain -> !chain.routes().isEmpty());
    }

    /** Returns the relations that lead from the other end to the model that is read. */
    private List<RelationId> forward(Relation relation, Model other, boolean reversed) {
        if (reversed) {
            return List.of(relation.id());
        }
        return relation instanceof Relation.BelongsTo link
                ? other.relations().stream()
                        .filter(back -> reads.isPair(back, link))
                        .map(Relation::id)
                        .toList()
                : schema.findLink(relation).map(Relation::id).stream().toList();
    }

    /** Returns the ways to instances of a model of which a condition is known. */
    private Optional<Chain> from(Model model, Expr<FieldTerm> filter) {
        Set<FieldId> fixed = ReadsOfOne.fixed(filter);
        String name = model.id().simpleName();
        if (fixed.containsAll(model.key())) {
            return Optional.of(new Chain(name, Set.copyOf(model.key()), List.of(List.of())));
        }
        List<List<RelationId>> routes = reads.paired(model, fixed).map(List::of).toList();
        return routes.isEmpty() ? of(filter) : Optional.of(new Chain(name, ReadsOfOne.linked(model, fixed), routes));
    }

    private static Chain extended(Chain chain, List<RelationId> forward) {
        List<List<RelationId>> routes = new ArrayList<>();
        for (List<RelationId> route : chain.routes()) {
            for (RelationId next : forward) {
                List<RelationId> longer = new ArrayList<>(route);
                longer.add(next);
                routes.add(longer);
            }
        }
        return new Chain(chain.from(), chain.fixed(), routes);
    }

    /** Returns what to include for each of the ways. */
    Stream<String> names(Chain chain) {
        return chain.routes().stream().map(this::name);
    }

    /** Returns what to include: the relation that leads this way, or one in the other. */
    private String name(List<RelationId> route) {
        ModelId start = route.get(0).model();
        return schema.model(start).relations().stream()
                .filter(relation -> relation instanceof Relation.Through through
                        && through.path().equals(route)
                        && through.value().isEmpty())
                .map(through -> through.id().toString())
                .findFirst()
                .orElseGet(() -> Stream.concat(
                                Stream.of(route.get(0).toString()),
                                route.stream().skip(1).map(RelationId::name))
                        .collect(Collectors.joining(".")));
    }
}
