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

    /** The values of the instance itself. */
    private record Own(List<FieldId> fields, Arguments values) {}

    /**
     * Completes what a builder has gathered. Keys are made in the order in which instances are given, those an instance
     * belongs to before it and those that belong to it after, so that keys ordered by time keep that order.
     *
     * @param link the belongs-to relation through which the instance is created, whose fields the executor fills in
     */
    static Draft of(CreateState<?> state, Optional<RelationId> link, KeyMaker keys) {
        Model model = state.model().model();
        @Nullable ArgumentChain[] given = new ArgumentChain[model.fields().size()];
        Relatives relatives = Relatives.of(state, given);
        List<Linked> parents = new ArrayList<>(relatives.parents().size());
        for (CreateState.Parent parent : relatives.parents()) {
            parents.add(new Linked(parent.relation(), of(parent.created(), Optional.empty(), keys)));
        }
        Own own = own(model, given, linked(model, link, parents), keys);
        List<Linked> children = new ArrayList<>(relatives.children().size());
        for (CreateState.OfChild each : relatives.children()) {
            if (each instanceof CreateState.Child child) {
                Optional<RelationId> pair = Optional.of(pair(model, child.relation()));
                children.add(new Linked(child.relation(), of(child.created(), pair, keys)));
            }
        }
        return new Draft(state.model(), new Drafts.Form(own.fields(), links(parents)), own.values(), parents, children);
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

    private static List<Drafts.Link> links(List<Linked> parents) {
        if (parents.isEmpty()) {
            return List.of();
        }
        List<Drafts.Link> links = new ArrayList<>(parents.size());
        for (Linked parent : parents) {
            links.add(new Drafts.Link(parent.relation(), parent.draft().form()));
        }
        return links;
    }

    private static Own own(Model model, @Nullable ArgumentChain[] given, List<FieldId> linked, KeyMaker keys) {
        List<FieldId> fields = new ArrayList<>(given.length);
        for (int i = 0; i < given.length; i++) {
            Field field = model.fields().get(i);
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
        return new Own(fields, values(given, fields.size()));
    }

    private static Arguments values(@Nullable ArgumentChain[] given, int count) {
        Arguments.Builder values = new Arguments.Builder(count);
        for (ArgumentChain value : given) {
            if (value != null) {
                value.appendTo(values);
            }
        }
        return values.build();
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
        return ChildLink.pair(model.relation(relation.name())
                .orElseThrow(() -> new IllegalArgumentException("no relation " + relation)));
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
