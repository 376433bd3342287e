package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Ddl;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.OnDelete;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.db.ForeignKey;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a delete means for instances that belong to the deleted ones, and which part of that a database does by itself,
 * because a foreign key that was asked for says so.
 */
public final class Dependents {
    private final AppSchema schema;
    private final boolean foreignKeys;

    private Dependents(AppSchema schema, boolean foreignKeys) {
        this.schema = schema;
        this.foreignKeys = foreignKeys;
    }

    /** Returns what deletes mean for a schema on a database. */
    public static Dependents of(AppSchema schema, Ddl ddl) {
        return new Dependents(schema, ddl.foreignKeys());
    }

    /** Returns what deletes mean for a schema on a database that has foreign keys. */
    public static Dependents withForeignKeys(AppSchema schema) {
        return new Dependents(schema, true);
    }

    /**
     * Returns the links to a model about which something is said, each once: those whose other direction the model declares, in
     * its own order, and then those that say it themselves.
     */
    public List<Relation.BelongsTo> of(ModelId target) {
        Set<Relation.BelongsTo> links = new LinkedHashSet<>();
        for (Relation relation : schema.model(target).relations()) {
            if (relation instanceof Relation.HasOne || relation instanceof Relation.HasMany) {
                links.add(schema.link(relation.id()));
            }
        }
        links().filter(link -> link.target().equals(target) && link.onDelete() != OnDelete.DEFAULT)
                .forEach(links::add);
        return List.copyOf(links);
    }

    /** Returns what becomes of an instance whose target is deleted: never {@link OnDelete#DEFAULT}. */
    public OnDelete fate(Relation.BelongsTo link) {
        if (link.onDelete() != OnDelete.DEFAULT) {
            return link.onDelete();
        }
        return link.required() ? OnDelete.CASCADE : OnDelete.SET_NULL;
    }

    /** Returns whether the database itself does what is to become of the holder of a link, though not of what depends on that. */
    public boolean isLeft(Relation.BelongsTo link) {
        return foreignKeys && (link.onDelete() == OnDelete.RESTRICT || action(schema, link) != ForeignKey.Action.NONE);
    }

    /** Returns whether the database itself does everything that a delete of instances of a model means for others. */
    public boolean areLeft(ModelId target) {
        return areLeft(target, new HashSet<>());
    }

    private boolean areLeft(ModelId target, Set<ModelId> seen) {
        return !seen.add(target)
                || of(target).stream()
                        .allMatch(link -> isLeft(link)
                                && (fate(link) != OnDelete.CASCADE
                                        || areLeft(link.id().model(), seen)));
    }

    /** Returns whether a delete of an instance of a model may go on to other instances of it. */
    public boolean comeBack(ModelId model) {
        return leadsTo(model, model, new HashSet<>());
    }

    private boolean leadsTo(ModelId from, ModelId wanted, Set<ModelId> seen) {
        return of(from).stream()
                .filter(link -> fate(link) == OnDelete.CASCADE)
                .map(link -> link.id().model())
                .anyMatch(next -> next.equals(wanted) || (seen.add(next) && leadsTo(next, wanted, seen)));
    }

    /**
     * Returns the models of which foreign keys delete or unlink instances while instances of a model are deleted, directly or
     * further down.
     */
    public Set<ModelId> changedByForeignKeys(ModelId model) {
        Set<ModelId> changed = new LinkedHashSet<>();
        addChanged(model, changed, new HashSet<>());
        return changed;
    }

    private void addChanged(ModelId target, Set<ModelId> changed, Set<ModelId> seen) {
        if (!seen.add(target)) {
            return;
        }
        for (Relation.BelongsTo link : of(target)) {
            ModelId holder = link.id().model();
            if (isLeft(link) && fate(link) != OnDelete.RESTRICT) {
                changed.add(holder);
            }
            if (fate(link) == OnDelete.CASCADE) {
                addChanged(holder, changed, seen);
            }
        }
    }

    /**
     * Returns the fields that become NULL when a link is lost. One NULL undoes a link, so fields that another link shares
     * are left alone, unless there are only such.
     */
    public List<FieldId> cleared(Relation.BelongsTo link) {
        return cleared(schema, link);
    }

    /** Returns what the foreign key of a link has the database do. */
    static ForeignKey.Action action(AppSchema schema, Relation.BelongsTo link) {
        return switch (link.onDelete()) {
            case DEFAULT, RESTRICT -> ForeignKey.Action.NONE;
            case CASCADE -> ForeignKey.Action.CASCADE;
            // a database makes all columns of a key NULL
            case SET_NULL ->
                cleared(schema, link).equals(link.key()) ? ForeignKey.Action.SET_NULL : ForeignKey.Action.NONE;
        };
    }

    private static List<FieldId> cleared(AppSchema schema, Relation.BelongsTo link) {
        List<FieldId> nullable = link.key().stream()
                .filter(field -> schema.field(field).nullable())
                .toList();
        List<FieldId> own = nullable.stream()
                .filter(field -> linksOfTable(schema, link)
                        .noneMatch(other -> !isSame(schema, other, link)
                                && columns(schema, other)
                                        .contains(schema.field(field).column())))
                .toList();
        return own.isEmpty() ? nullable : own;
    }

    /** Returns the links of all models that share the table of a link's own. */
    private static Stream<Relation.BelongsTo> linksOfTable(AppSchema schema, Relation.BelongsTo link) {
        String table = schema.model(link.id().model()).table();
        return schema.models().stream()
                .filter(model -> model.table().equals(table))
                .flatMap(Dependents::links);
    }

    /** Returns whether two links of one table are one, perhaps declared by two models. */
    private static boolean isSame(AppSchema schema, Relation.BelongsTo one, Relation.BelongsTo other) {
        return columns(schema, one).equals(columns(schema, other))
                && schema.model(one.target())
                        .table()
                        .equals(schema.model(other.target()).table());
    }

    private static List<String> columns(AppSchema schema, Relation.BelongsTo link) {
        return link.key().stream().map(field -> schema.field(field).column()).toList();
    }

    private Stream<Relation.BelongsTo> links() {
        return schema.models().stream().flatMap(Dependents::links);
    }

    private static Stream<Relation.BelongsTo> links(Model model) {
        return model.relations().stream()
                .filter(Relation.BelongsTo.class::isInstance)
                .map(Relation.BelongsTo.class::cast);
    }
}
