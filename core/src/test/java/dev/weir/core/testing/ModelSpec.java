package dev.weir.core.testing;

import dev.weir.core.schema.app.AutoValue;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Index;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.OnDelete;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A model in few words. Its table is the plural of its name in lower case, its columns are named as its fields. */
public final class ModelSpec {
    private final ModelId id;
    private final List<Field> fields = new ArrayList<>();
    private final List<FieldId> key = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<RelationId> eager = new ArrayList<>();
    private String table;

    private ModelSpec(String name) {
        this.id = modelId(name);
        this.table = name.toLowerCase(Locale.ROOT) + "s";
    }

    /** Begins a model without anything. */
    public static ModelSpec bare(String name) {
        return new ModelSpec(name);
    }

    /** Begins a model whose key is an INT64 called {@code id}. */
    public static ModelSpec model(String name) {
        return new ModelSpec(name).key("id", ScalarType.INT64);
    }

    /** Returns the id of a model by its simple name. */
    public static ModelId modelId(String name) {
        return new ModelId("app." + name);
    }

    /** Returns the id of a field. */
    public static FieldId fieldId(String model, String field) {
        return new FieldId(modelId(model), field);
    }

    public ModelSpec table(String name) {
        this.table = name;
        return this;
    }

    public ModelSpec key(String name, Type type) {
        key.add(id(name));
        return field(name, type);
    }

    /** Names a field as part of the key, whether there is one or not. */
    public ModelSpec keyed(FieldId field) {
        key.add(field);
        return this;
    }

    public ModelSpec field(String name, Type type) {
        return field(name, type, false, name, Optional.empty());
    }

    public ModelSpec nullable(String name, Type type) {
        return field(name, type, true, name, Optional.empty());
    }

    public ModelSpec column(String name, Type type, String column) {
        return field(name, type, false, column, Optional.empty());
    }

    /** Adds a field that the database makes. */
    public ModelSpec increment(String name, Type type) {
        return field(name, type, false, name, Optional.of(AutoValue.INCREMENT));
    }

    private ModelSpec field(String name, Type type, boolean nullable, String column, Optional<AutoValue> auto) {
        fields.add(new Field(id(name), type, nullable, column, auto));
        return this;
    }

    public ModelSpec index(String... names) {
        return index(Optional.empty(), false, names);
    }

    public ModelSpec unique(String... names) {
        return index(Optional.empty(), true, names);
    }

    public ModelSpec named(String name, boolean unique, String... names) {
        return index(Optional.of(name), unique, names);
    }

    /** Adds an index over fields of any model. */
    public ModelSpec indexOn(FieldId... indexed) {
        indexes.add(new Index(Optional.empty(), List.of(indexed), false));
        return this;
    }

    private ModelSpec index(Optional<String> name, boolean unique, String... names) {
        indexes.add(new Index(name, Arrays.stream(names).map(this::id).toList(), unique));
        return this;
    }

    /** Adds a required link to the {@code id} of another model. */
    public ModelSpec belongsTo(String name, String target, String link) {
        return belongsTo(name, target, List.of(link), List.of("id"));
    }

    public ModelSpec belongsTo(String name, String target, List<String> links, List<String> references) {
        return belongsTo(name, target, links, references, true);
    }

    public ModelSpec belongsTo(
            String name, String target, List<String> links, List<String> references, boolean required) {
        relations.add(new Relation.BelongsTo(
                new RelationId(id, name),
                modelId(target),
                links.stream().map(this::id).toList(),
                references.stream().map(field -> fieldId(target, field)).toList(),
                required));
        return this;
    }

    /** Says what becomes of an instance when the target of the link that was added last is deleted. */
    public ModelSpec onDelete(OnDelete onDelete) {
        int last = relations.size() - 1;
        Relation.BelongsTo link = (Relation.BelongsTo) relations.get(last);
        relations.set(
                last,
                new Relation.BelongsTo(
                        link.id(), link.target(), link.key(), link.references(), link.required(), onDelete));
        return this;
    }

    public ModelSpec hasMany(String name, String target, String pair) {
        return hasMany(name, target, target, pair);
    }

    /** Adds a has-many whose pair is a relation of a model that may not be the target. */
    public ModelSpec hasMany(String name, String target, String owner, String pair) {
        relations.add(
                new Relation.HasMany(new RelationId(id, name), modelId(target), new RelationId(modelId(owner), pair)));
        return this;
    }

    public ModelSpec hasOne(String name, String target, String pair) {
        relations.add(new Relation.HasOne(
                new RelationId(id, name), modelId(target), new RelationId(modelId(target), pair), true));
        return this;
    }

    /** Adds a way along relations written as {@code User.todos} to the instances at its end. */
    public ModelSpec through(String name, String target, String... steps) {
        return through(name, modelId(target), Optional.empty(), steps);
    }

    /** Adds a way along relations to the values of a field written as {@code Todo.title}. */
    public ModelSpec throughTo(String name, String value, String... steps) {
        RelationId field = relationId(value);
        return through(name, field.model(), Optional.of(new FieldId(field.model(), field.name())), steps);
    }

    private ModelSpec through(String name, ModelId target, Optional<FieldId> value, String... steps) {
        List<RelationId> path = Arrays.stream(steps).map(ModelSpec::relationId).toList();
        relations.add(new Relation.Through(new RelationId(id, name), target, path, value));
        return this;
    }

    private static RelationId relationId(String dotted) {
        int dot = dotted.indexOf('.');
        return new RelationId(modelId(dotted.substring(0, dot)), dotted.substring(dot + 1));
    }

    /** Loads a relation with every instance, whether there is one or not. */
    public ModelSpec eager(String relation) {
        eager.add(new RelationId(id, relation));
        return this;
    }

    public Model build() {
        return new Model(id, table, fields, key, indexes, relations, eager);
    }

    private FieldId id(String field) {
        return new FieldId(id, field);
    }
}
