package dev.weir.exec.watch;

import dev.weir.ReadOfOne;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells from the shape of a statement whether it reads for the sake of one instance, and which relation would have.
 *
 * <ul>
 *   <li>A query whose condition says what each field of a link is, and is not for one row by its key: the other direction of
 *       that link. Other conditions beside these make no difference; an include takes them too.
 *   <li>A query whose condition says what the fields are that links repeat, and nothing else: these belongs-to relations.
 *   <li>A query for what relations lead to from one instance: {@link ChainsOfOne}.
 *   <li>A load of relations: those. It is one of one instance only if it is run for one.
 * </ul>
 */
public final class ReadsOfOne {
    /** Of more relations that lead to one model, which one was meant is a guess. */
    private static final int MOST_CANDIDATES = 5;

    private static final String WAS_READ = " was read";

    private final AppSchema schema;

    public ReadsOfOne(AppSchema schema) {
        this.schema = schema;
    }

    /** Returns what a statement reads for one instance, if it does. The schema has all that it speaks of. */
    public Optional<ReadOfOne> of(Statement statement) {
        if (statement instanceof LoadRelations load) {
            return read(
                    schema.model(load.model()),
                    " had its relations loaded",
                    names(load.includes().stream().map(Include::relation)));
        }
        return statement instanceof Query query && query.answer() == Query.Answer.INSTANCES
                ? of(schema.model(query.model()), query.selection().filter())
                : Optional.empty();
    }

    private Optional<ReadOfOne> of(Model model, Expr<FieldTerm> filter) {
        Set<FieldId> fixed = fixed(filter);
        Optional<ReadOfOne> direct = of(model, fixed);
        if (direct.isPresent() || fixed.containsAll(model.key())) {
            return direct;
        }
        ChainsOfOne chains = new ChainsOfOne(schema, this);
        return chains.of(filter)
                .flatMap(chain ->
                        read(model, WAS_READ + " through " + chain.from() + by(chain.fixed()), chains.names(chain)));
    }

    private Optional<ReadOfOne> of(Model model, Set<FieldId> fixed) {
        if (fixed.isEmpty()) {
            return Optional.empty();
        }
        Optional<ReadOfOne> byLink = fixed.containsAll(model.key())
                ? Optional.empty()
                : read(model, WAS_READ + by(linked(model, fixed)), names(paired(model, fixed)));
        return byLink.isPresent() ? byLink : read(model, WAS_READ + by(fixed), names(leadingTo(model, fixed)));
    }

    private static Stream<String> names(Stream<RelationId> relations) {
        return relations.map(RelationId::toString);
    }

    private static Optional<ReadOfOne> read(Model model, String what, Stream<String> relations) {
        List<String> names = relations.limit(MOST_CANDIDATES).toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadOfOne(model.id().simpleName(), model.id().simpleName() + what, names));
    }

    private static String by(Set<FieldId> fields) {
        return " by its " + fields.stream().map(FieldId::name).collect(Collectors.joining(" and "));
    }

    /** Returns the fields of the links that are fixed as a whole. */
    static Set<FieldId> linked(Model model, Set<FieldId> fixed) {
        return links(model, fixed)
                .flatMap(link -> link.key().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Relation.BelongsTo> links(Model model, Set<FieldId> fixed) {
        return belongsTo(model).filter(link -> fixed.containsAll(link.key()));
    }

    /** Returns the other directions of the links that are fixed. */
    Stream<RelationId> paired(Model model, Set<FieldId> fixed) {
        return links(model, fixed)
                .flatMap(link -> schema.model(link.target()).relations().stream()
                        .filter(relation -> !relation.id().equals(link.id()) && isPair(relation, link)))
                .map(Relation::id);
    }

    boolean isPair(Relation relation, Relation.BelongsTo link) {
        return !(relation instanceof Relation.BelongsTo)
                && relation.target().equals(link.id().model())
                && schema.findLink(relation).filter(link::equals).isPresent();
    }

    private Stream<RelationId> leadingTo(Model model, Set<FieldId> fixed) {
        return schema.models().stream()
                .flatMap(ReadsOfOne::belongsTo)
                .filter(link -> link.target().equals(model.id()) && fixed.equals(new HashSet<>(link.references())))
                .map(Relation::id);
    }

    private static Stream<Relation.BelongsTo> belongsTo(Model model) {
        return model.relations().stream()
                .filter(Relation.BelongsTo.class::isInstance)
                .map(Relation.BelongsTo.class::cast);
    }

    /** Returns the fields of the model itself that a condition says the value of. */
    static Set<FieldId> fixed(Expr<FieldTerm> filter) {
        Set<FieldId> fixed = new LinkedHashSet<>();
        for (Expr<FieldTerm> condition : conditions(filter)) {
            if (condition instanceof Expr.Comparison<FieldTerm> comparison && comparison.op() == ComparisonOp.EQ) {
                field(comparison.left(), comparison.right()).ifPresent(fixed::add);
                field(comparison.right(), comparison.left()).ifPresent(fixed::add);
            }
        }
        return fixed;
    }

    /** Returns the conditions that all have to be TRUE. */
    static List<Expr<FieldTerm>> conditions(Expr<FieldTerm> filter) {
        List<Expr<FieldTerm>> conditions = new ArrayList<>();
        List<Expr<FieldTerm>> open = new ArrayList<>(List.of(filter));
        while (!open.isEmpty()) {
            Expr<FieldTerm> next = open.remove(open.size() - 1);
            if (next instanceof Expr.And<FieldTerm> and) {
                open.addAll(and.operands());
            } else {
                conditions.add(next);
            }
        }
        return conditions;
    }

    private static Optional<FieldId> field(Expr<FieldTerm> side, Expr<FieldTerm> value) {
        return side instanceof Expr.Leaf<FieldTerm> leaf
                        && leaf.term() instanceof FieldTerm.FieldRef ref
                        && ref.path().isEmpty()
                        && value instanceof Expr.Leaf<FieldTerm> given
                        && given.term() instanceof FieldTerm.Placeholder
                ? Optional.of(ref.field())
                : Optional.empty();
    }
}
