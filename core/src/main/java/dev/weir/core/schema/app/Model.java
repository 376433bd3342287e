package dev.weir.core.schema.app;

import java.util.List;
import java.util.Optional;

/**
 * A model: what one annotated record declares. Its parts are checked together with every other model's when a schema is
 * built, not here.
 *
 * @param table the name of the table that holds the instances
 * @param fields the stored fields, in the order of the record's components
 * @param key the fields of the primary key, most significant first
 * @param relations the relations, in the order of the record's components
 * @param eager those of the relations that are loaded with every instance that is read, asked for or not
 */
public record Model(
        ModelId id,
        String table,
        List<Field> fields,
        List<FieldId> key,
        List<Index> indexes,
        List<Relation> relations,
        List<RelationId> eager) {
    public Model {
        fields = List.copyOf(fields);
        key = List.copyOf(key);
        indexes = List.copyOf(indexes);
        relations = List.copyOf(relations);
        eager = List.copyOf(eager);
    }

    /** Creates a model whose relations are loaded where they are asked for. */
    public Model(
            ModelId id,
            String table,
            List<Field> fields,
            List<FieldId> key,
            List<Index> indexes,
            List<Relation> relations) {
        this(id, table, fields, key, indexes, relations, List.of());
    }

    /** Returns the stored field of that name, if there is one. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.id().name().equals(name)).findFirst();
    }

    /** Returns the relation of that name, if there is one. */
    public Optional<Relation> relation(String name) {
        return relations.stream()
                .filter(relation -> relation.id().name().equals(name))
                .findFirst();
    }

    /**
     * Returns where a relation stands among those of this model, counted from zero.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public int position(RelationId relation) {
        for (int i = 0; i < relations.size(); i++) {
            if (relations.get(i).id().equals(relation)) {
                return i;
            }
        }
        throw new IllegalArgumentException(relation + " is no relation of " + id.name());
    }

    /**
     * Returns the fields that become NULL when an instance loses a link of this model. One NULL undoes a link, so fields that
     * another link shares are left alone, unless there are only such.
     */
    public List<FieldId> cleared(Relation.BelongsTo link) {
        List<FieldId> nullable = link.key().stream()
                .filter(key -> field(key.name()).filter(Field::nullable).isPresent())
                .toList();
        List<FieldId> own =
                nullable.stream().filter(key -> !isShared(key, link)).toList();
        return own.isEmpty() ? nullable : own;
    }

    private boolean isShared(FieldId key, Relation.BelongsTo link) {
        return relations.stream()
                .anyMatch(relation -> relation instanceof Relation.BelongsTo other
                        && !other.equals(link)
                        && other.key().contains(key));
    }
}
