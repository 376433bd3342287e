package dev.weir.query;

import dev.weir.KeyMaker;
import dev.weir.ModelDefinition;
import dev.weir.core.schema.app.AutoValue;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.value.ArgumentChain;
import dev.weir.core.value.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One instance that is to be created, with the values that the client makes. */
final class Draft {
    private final ModelDefinition<?> model;
    private final Drafts.Form form;
    private final Arguments values;
    private final List<Linked> parents;
    private final List<Linked> children;

    private Draft(
            ModelDefinition<?> model, Drafts.Form form, Arguments values, List<Linked> parents, List<Linked> children) {
        this.model = model;
        this.form = form;
        this.values = values;
        this.parents = parents;
        this.children = children;
    }

    /** Another instance, linked by a relation of this one. */
    record Linked(RelationId relation, Draft draft) {}

    /**
     * Completes what a builder has gathered.
     *
     * @param link the belongs-to relation through which the instance is created, whose fields the executor fills in
     */
    static Draft of(CreateState<?> state, Optional<RelationId> link, KeyMaker keys) {
        Model model = state.model().model();
        @Nullable ArgumentChain[] given = new ArgumentChain[model.fields().size()];
        List<Linked> parents = new ArrayList<>();
        List<Linked> children = new ArrayList<>();
        for (CreateState.Entry entry = state.last(); entry != null; entry = entry.previous()) {
            if (entry instanceof CreateState.Value value) {
                if (given[value.field()] == null) {
                    given[value.field()] = value.value();
                }
            } else if (entry instanceof CreateState.Parent parent) {
                if (parents.stream().noneMatch(known -> known.relation().equals(parent.relation()))) {
                    parents.add(new Linked(parent.relation(), of(parent.created(), Optional.empty(), keys)));
                }
            } else if (entry instanceof CreateState.Child child) {
                children.add(new Linked(
                        child.relation(), of(child.created(), Optional.of(pair(model, child.relation())), keys)));
            }
        }
        Collections.reverse(parents);
        Collections.reverse(children);
        return complete(state.model(), given, linked(model, link, parents), parents, children, keys);
    }

    /** Returns the fields that link the instance to others, which are known when those are. */
    private static List<FieldId> linked(Model model, Optional<RelationId> link, List<Linked> parents) {
        if (link.isEmpty() && parents.isEmpty()) {
            return List.of();
        }
        List<FieldId> linked = new ArrayList<>();
        link.ifPresent(relation -> linked.addAll(key(model, relation)));
        parents.forEach(parent -> linked.addAll(key(model, parent.relation())));
        return linked;
    }

    private static Draft complete(
            ModelDefinition<?> definition,
            @Nullable ArgumentChain[] given,
            List<FieldId> linked,
            List<Linked> parents,
            List<Linked> children,
            KeyMaker keys) {
        List<Field> all = definition.model().fields();
        List<FieldId> fields = new ArrayList<>(all.size());
        for (int i = 0; i < given.length; i++) {
            Field field = all.get(i);
            ArgumentChain value = given[i];
            if (linked.contains(field.id())) {
                if (value != null) {
                    throw new IllegalArgumentException(
                            field.id() + " is given, and so is the instance it links to; give one of them");
                }
            } else if (value != null || !field.databaseMade()) {
                fields.add(field.id());
                given[i] = value != null ? value : made(field, keys);
            }
        }
        Arguments.Builder values = new Arguments.Builder(fields.size());
        for (ArgumentChain value : given) {
            if (value != null) {
                value.appendTo(values);
            }
        }
        return new Draft(definition, new Drafts.Form(fields, links(parents)), values.build(), parents, children);
    }

    private static List<Drafts.Link> links(List<Linked> parents) {
        return parents.isEmpty()
                ? List.of()
                : parents.stream()
                        .map(parent -> new Drafts.Link(
                                parent.relation(), parent.draft().form()))
                        .toList();
    }

    private static ArgumentChain made(Field field, KeyMaker keys) {
        Optional<AutoValue> auto = field.auto();
        if (auto.isPresent()) {
            return ArgumentChain.of(keys.make(auto.get()));
        }
        if (!field.nullable()) {
            throw new IllegalArgumentException(field.id() + " is not given; give it before the create is run");
        }
        return ArgumentChain.of(null);
    }

    private static List<FieldId> key(Model model, RelationId relation) {
        return model.relation(relation.name())
                .filter(Relation.BelongsTo.class::isInstance)
                .map(found -> ((Relation.BelongsTo) found).key())
                .orElse(List.of());
    }

    private static RelationId pair(Model model, RelationId relation) {
        Relation found = model.relation(relation.name())
                .orElseThrow(() -> new IllegalArgumentException("no relation " + relation));
        return found.accept(new Relation.Visitor<>() {
            @Override
            public RelationId visitBelongsTo(Relation.BelongsTo belongsTo) {
                throw new IllegalArgumentException(relation + " leads to a parent");
            }

            @Override
            public RelationId visitHasOne(Relation.HasOne hasOne) {
                return hasOne.pair();
            }

            @Override
            public RelationId visitHasMany(Relation.HasMany hasMany) {
                return hasMany.pair();
            }
        });
    }

    ModelDefinition<?> model() {
        return model;
    }

    Drafts.Form form() {
        return form;
    }

    /** Returns the values in the order of the form's fields. */
    Arguments values() {
        return values;
    }

    List<Linked> parents() {
        return parents;
    }

    List<Linked> children() {
        return children;
    }
}
