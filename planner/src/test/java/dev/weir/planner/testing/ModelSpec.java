package dev.weir.planner.testing;

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

/** A model in few words. Its table is the plural of its name, its columns are named as its fields, in snake case. */
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

    /** Begins a model without a key. */
    public static ModelSpec bare(String name) {
        return new ModelSpec(name);
    }

    /** Begins a model whose key is an INT64 called {@code id}. */
    public static ModelSpec model(String name) {
        return bare(name).key("id");
    }

    /** Returns the id of a model by its simple name. */
    public static ModelId modelId(String name) {
        return new ModelId("app." + name);
    }

    /** Returns the id of a field written as {@code User.age}. */
    public static FieldId fieldId(String dotted) {
        int dot = dotted.indexOf('.');
        return new FieldId(modelId(dotted.substring(0, dot)), dotted.substring(dot + 1));
    }

    /** Returns the id of a relation written as {@code User.org}. */
    public static RelationId relationId(String dotted) {
        FieldId parts = fieldId(dotted);
        return new RelationId(parts.model(), parts.name());
    }

    public ModelSpec table(String name) {
        this.table = name;
        return this;
    }

    /** Adds an INT64 to the key. */
    public ModelSpec key(String name) {
        key.add(id(name));
        return field(name, ScalarType.INT64);
    }

    /** Adds an INT64 key that the database makes. */
    public ModelSpec increment(String name) {
        key.add(id(name));
        return add(name, ScalarType.INT64, false, Optional.of(AutoValue.INCREMENT));
    }

    public ModelSpec field(String name, Type type) {
        return add(name, type, false, Optional.empty());
    }

    public ModelSpec nullable(String name, Type type) {
        return add(name, type, true, Optional.empty());
    }

    private ModelSpec add(String name, Type type, boolean nullable, Optional<AutoValue> auto) {
        String column = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        fields.add(new Field(id(name), type, nullable, column, auto));
        return this;
    }

    public ModelSpec index(String... names) {
        indexes.add(new Index(Optional.empty(), ids(names), false));
        return this;
    }

    public ModelSpec unique(String... names) {
        indexes.add(new Index(Optional.empty(), ids(names), true));
        return this;
    }

    /** Adds a link that every instance has, by INT64 fields that are added with it and indexed. */
    public ModelSpec belongsToOne(String name, String target, List<String> links, List<String> references) {
        links.forEach(link -> field(link, ScalarType.INT64));
        return belongsTo(name, target, links, references, true);
    }

    /** Adds a link that an instance may lack, by INT64 fields that are added with it and indexed. */
    public ModelSpec belongsToMaybe(String name, String target, List<String> links, List<String> references) {
        links.forEach(link -> nullable(link, ScalarType.INT64));
        return belongsTo(name, target, links, references, false);
    }

    /** Adds a link by fields that are there already, which are indexed. */
    public ModelSpec belongsTo(
            String name, String target, List<String> links, List<String> references, boolean required) {
        return unindexed(name, target, links, references, required).index(links.toArray(String[]::new));
    }

    /** Adds a link by fields that are there already. */
    public ModelSpec unindexed(
            String name, String target, List<String> links, List<String> references, boolean required) {
        relations.add(new Relation.BelongsTo(
                new RelationId(id, name),
                modelId(target),
                ids(links.toArray(String[]::new)),
                references.stream()
                        .map(field -> new FieldId(modelId(target), field))
                        .toList(),
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

    /** Adds the other direction of a link written as {@code Booking.user}. */
    public ModelSpec hasMany(String name, String pair) {
        RelationId other = relationId(pair);
        relations.add(new Relation.HasMany(new RelationId(id, name), other.model(), other));
        return this;
    }

    /** Adds the other direction of a unique link written as {@code Badge.user}. */
    public ModelSpec hasOne(String name, String pair, boolean required) {
        RelationId other = relationId(pair);
        relations.add(new Relation.HasOne(new RelationId(id, name), other.model(), other, required));
        return this;
    }

    /** Adds a way along relations written as {@code User.badge}, the first of this model, to the instances at its end. */
    public ModelSpec through(String name, String target, String... steps) {
        return through(name, modelId(target), Optional.empty(), steps);
    }

    /** Adds a way along relations to the values of a field written as {@code Scan.door}. */
    public ModelSpec throughTo(String name, String value, String... steps) {
        return through(name, fieldId(value).model(), Optional.of(fieldId(value)), steps);
    }

    private ModelSpec through(String name, ModelId target, Optional<FieldId> value, String... steps) {
        List<RelationId> path = Arrays.stream(steps).map(ModelSpec::relationId).toList();
        relations.add(new Relation.Through(new RelationId(id, name), target, path, value));
        return this;
    }

    /** Loads a relation with every instance. */
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

    private List<FieldId> ids(String... names) {
        return Arrays.stream(names).map(this::id).toList();
    }
}
