package dev.weir.query;

import dev.weir.ModelDefinition;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import dev.weir.query.UpdateState.FieldChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A has-one or has-many as the link that its children hold: which of their fields repeat which values of their parent. Gives
 * the conditions by which children are found, and the changes that link them and unlink them.
 *
 * @param toOne whether a parent has one child at the most
 * @param required whether a parent is promised to have one
 * @param key positions of the fields that hold the link, in the child's fields
 * @param references positions of the fields they repeat, in the parent's fields, in the same order
 */
record ChildLink<P, C>(
        RelationId relation,
        boolean toOne,
        boolean required,
        ModelDefinition<P> parent,
        ModelDefinition<C> child,
        Relation.BelongsTo link,
        List<Integer> key,
        List<Integer> references) {

    /**
     * Returns the link of a relation of a parent.
     *
     * @throws IllegalArgumentException if it is no has-one or has-many of the parent's
     */
    static <P, C> ChildLink<P, C> of(ModelDefinition<P> parent, RelationId relation) {
        Relation declared = parent.model()
                .relation(relation.name())
                .orElseThrow(() -> new IllegalArgumentException("no relation " + relation));
        RelationId pair = pair(declared);
        ModelDefinition<C> child = related(parent, declared.target());
        Relation.BelongsTo link = heldBy(child, pair);
        return new ChildLink<>(
                relation,
                declared instanceof Relation.HasOne,
                declared instanceof Relation.HasOne one && one.required(),
                parent,
                child,
                link,
                positions(child, link.key()),
                positions(parent, link.references()));
    }

    /** Returns the belongs-to that is the other direction of a has-one or has-many. */
    static RelationId pair(Relation relation) {
        return relation.accept(new Relation.Visitor<>() {
            @Override
            public RelationId visitBelongsTo(Relation.BelongsTo belongsTo) {
                throw new IllegalArgumentException(belongsTo.id() + " leads to a parent");
            }

            @Override
            public RelationId visitHasOne(Relation.HasOne hasOne) {
                return hasOne.pair();
            }

            @Override
            public RelationId visitHasMany(Relation.HasMany hasMany) {
                return hasMany.pair();
            }

            @Override
            public RelationId visitThrough(Relation.Through through) {
                throw new IllegalArgumentException(through.id() + " leads through others and is only read");
            }
        });
    }

    /** Returns the definition of a model that a relation leads to. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the relation's declaration says what it leads to
    static <C> ModelDefinition<C> related(ModelDefinition<?> model, ModelId target) {
        return (ModelDefinition<C>) model.related().stream()
                .filter(known -> known.model().id().equals(target))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no definition of " + target.name()));
    }

    /**
     * Returns a belongs-to of a model.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Relation.BelongsTo heldBy(ModelDefinition<?> model, RelationId relation) {
        return model.model()
                .relation(relation.name())
                .filter(Relation.BelongsTo.class::isInstance)
                .map(Relation.BelongsTo.class::cast)
                .orElseThrow(() -> new IllegalArgumentException(relation + " is no belongs-to"));
    }

    /** Returns where fields stand among those of a model. */
    static List<Integer> positions(ModelDefinition<?> model, List<FieldId> fields) {
        List<FieldId> all = model.model().fields().stream().map(Field::id).toList();
        return fields.stream().map(all::indexOf).toList();
    }

    /**
     * Returns the changes that make instances belong to another.
     *
     * @param owner the model that holds the link
     * @param target an instance of the model it leads to
     * @throws IllegalArgumentException if a value that the link repeats is missing there
     */
    static <T> List<FieldChange> linking(
            ModelDefinition<?> owner, Relation.BelongsTo link, ModelDefinition<T> target, T instance) {
        List<Integer> key = positions(owner, link.key());
        List<Integer> references = positions(target, link.references());
        List<FieldChange> changes = new ArrayList<>(key.size());
        for (int i = 0; i < key.size(); i++) {
            @Nullable Object value = target.carried(instance, references.get(i));
            if (value == null) {
                throw new IllegalArgumentException(
                        link.references().get(i) + " is NULL, so nothing can be linked to it by " + link.id());
            }
            changes.add(set(owner, key.get(i), ArgumentChain.ofCarried(value)));
        }
        changes.sort(Comparator.comparingInt(FieldChange::field));
        return changes;
    }

    /** Returns the changes that make instances of a model belong to nobody through a link. */
    static List<FieldChange> unlinking(ModelDefinition<?> owner, Relation.BelongsTo link) {
        return positions(owner, owner.model().cleared(link)).stream()
                .sorted()
                .map(field -> set(owner, field, ArgumentChain.of(null)))
                .toList();
    }

    private static FieldChange set(ModelDefinition<?> model, int field, ArgumentChain value) {
        Field changed = model.model().fields().get(field);
        return new FieldChange(field, new Expr.Leaf<>(new FieldTerm.Placeholder(changed.type())), value, false);
    }

    /** Returns the changes that make children belong to a parent. */
    List<FieldChange> linkedTo(P instance) {
        return linking(child, link, parent, instance);
    }

    /** Returns the changes that make children belong to nobody. */
    List<FieldChange> unlinked() {
        return unlinking(child, link);
    }

    /** Returns the selection of the children of a parent; of none, if a value that the link repeats is missing there. */
    Bound<Selection> of(P instance) {
        return ownedBy(instance, List.of(), ArgumentChain.none());
    }

    /** Returns the selection of those children of a parent that are among the given ones. */
    List<Bound<Selection>> among(P instance, List<C> children) {
        return keyed(children).stream()
                .map(some -> ownedBy(instance, List.of(some.shape()), some.arguments()))
                .toList();
    }

    /** Returns the selection of those children of a parent that are not among the given ones. */
    Bound<Selection> otherThan(P instance, List<C> children) {
        List<Expr<FieldTerm>> others = new ArrayList<>();
        List<ArgumentChain> keys = new ArrayList<>();
        for (Bound<Expr<FieldTerm>> given : keyed(children)) {
            others.add(new Expr.Not<>(given.shape()));
            keys.add(given.arguments());
        }
        return ownedBy(instance, others, ArgumentChain.all(keys));
    }

    /** Returns the selection of the given children, whoever they belong to. */
    List<Bound<Selection>> these(List<C> children) {
        return keyed(children).stream()
                .map(some -> new Bound<>(Selection.where(some.shape()), some.arguments()))
                .toList();
    }

    private Bound<Selection> ownedBy(P instance, List<Expr<FieldTerm>> besides, ArgumentChain arguments) {
        List<Expr<FieldTerm>> conditions = new ArrayList<>(besides);
        ArgumentChain values = arguments;
        for (int i = 0; i < key.size(); i++) {
            conditions.add(equal(key.get(i)));
            values = values.then(ArgumentChain.ofCarried(parent.carried(instance, references.get(i))));
        }
        return new Bound<>(Selection.where(Expr.all(conditions)), values);
    }

    private Expr<FieldTerm> equal(int field) {
        Field own = child.model().fields().get(field);
        return new Expr.Comparison<>(
                ComparisonOp.EQ,
                new Expr.Leaf<>(new FieldTerm.FieldRef(List.of(), own.id(), own.type())),
                new Expr.Leaf<>(new FieldTerm.Placeholder(own.type())));
    }

    /** Returns conditions of which each child meets one: one for all of them, or one for each where a key has several fields. */
    private List<Bound<Expr<FieldTerm>>> keyed(List<C> children) {
        ChildKeys<C> keys = ChildKeys.of(child, children);
        Optional<Bound<Expr<FieldTerm>>> all = keys.asSet();
        return all.isPresent() ? List.of(all.get()) : keys.oneByOne();
    }

    /** Returns whether some of these children are among others. */
    boolean haveCommon(List<C> some, List<C> others) {
        return !some.isEmpty()
                && !others.isEmpty()
                && !Collections.disjoint(
                        ChildKeys.of(child, some).keys(),
                        ChildKeys.of(child, others).keys());
    }

    /** Returns how many different children these are. */
    int count(List<C> children) {
        return ChildKeys.of(child, children).size();
    }

    /** Returns how many statements it takes to change the given children. */
    int writes(List<C> children) {
        return keyed(children).size();
    }
}
