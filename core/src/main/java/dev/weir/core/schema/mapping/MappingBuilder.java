package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.error.InvalidSchemaException;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.stmt.expr.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the database schema and the mapping for an application schema, for one database. */
public final class MappingBuilder {
    private final AppSchema app;
    private final Capability capability;
    private final Names names;

    private MappingBuilder(AppSchema app, Capability capability) {
        this.app = app;
        this.capability = capability;
        this.names = new Names(
                capability.limits().identifierBytes(),
                app.models().stream().flatMap(MappingBuilder::chosenNames).toList());
    }

    /**
     * Builds and checks the three schemas.
     *
     * @throws InvalidSchemaException with every finding, if the models do not fit together or not into the database
     */
    public static MappedSchema build(AppSchema app, Capability capability) {
        List<Finding> findings = SchemaChecks.run(app, capability);
        if (!findings.isEmpty()) {
            throw new InvalidSchemaException(findings);
        }
        return new MappingBuilder(app, capability).build();
    }

    private static Stream<String> chosenNames(Model model) {
        return Stream.concat(
                Stream.of(model.table()), model.indexes().stream().flatMap(index -> index.name().stream()));
    }

    private MappedSchema build() {
        Map<TableId, List<Model>> byTable = new LinkedHashMap<>();
        Map<ModelId, ModelMapping> mappings = new LinkedHashMap<>();
        for (Model model : app.models()) {
            byTable.computeIfAbsent(tableId(model), id -> new ArrayList<>()).add(model);
            mappings.put(model.id(), mapping(model));
        }
        List<Table> tables = new ArrayList<>();
        byTable.forEach((id, models) -> tables.add(table(id, models)));
        return new MappedSchema(app, DbSchema.of(CreationOrder.of(tables)), mappings);
    }

    private ModelMapping mapping(Model model) {
        List<FieldMapping> fields = model.fields().stream()
                .map(field -> {
                    Column column = column(model, field);
                    return new FieldMapping(
                            field.id(),
                            column.type(),
                            new Expr.Leaf<>(new TemplateTerm.Stored(column)),
                            List.of(new FieldMapping.Write(
                                    column.id(), new Expr.Leaf<>(new TemplateTerm.Given(field.type())))));
                })
                .toList();
        return new ModelMapping(model.id(), tableId(model), fields);
    }

    /** Several models may share a table; it then has what all of them declare. */
    private Table table(TableId id, List<Model> models) {
        Map<ColumnId, Column> columns = new LinkedHashMap<>();
        for (Model model : models) {
            for (Field field : model.fields()) {
                Column column = column(model, field);
                columns.putIfAbsent(column.id(), column);
            }
        }
        return new Table(
                id,
                List.copyOf(columns.values()),
                columns(models.get(0).key()),
                indexes(id, models),
                capability.ddl().foreignKeys() ? foreignKeys(id, models) : List.of());
    }

    /** An index as it is declared. Of two that differ only in being unique, the unique one does for both. */
    private record DeclaredIndex(Optional<String> name, List<ColumnId> columns) {}

    private List<TableIndex> indexes(TableId table, List<Model> models) {
        Map<DeclaredIndex, Boolean> uniqueByIndex = new LinkedHashMap<>();
        for (Model model : models) {
            for (var index : model.indexes()) {
                uniqueByIndex.merge(
                        new DeclaredIndex(index.name(), columns(index.fields())), index.unique(), Boolean::logicalOr);
            }
        }
        List<TableIndex> indexes = new ArrayList<>();
        uniqueByIndex.forEach((index, unique) -> indexes.add(new TableIndex(
                index.name().orElseGet(() -> names.index(table, index.columns())), index.columns(), unique)));
        return indexes;
    }

    /** A link as it is declared, which two models of one table may do both. */
    private record DeclaredLink(List<ColumnId> columns, TableId target, List<ColumnId> targetColumns) {}

    private List<ForeignKey> foreignKeys(TableId table, List<Model> models) {
        Map<DeclaredLink, ForeignKey.Action> links = new LinkedHashMap<>();
        for (Model model : models) {
            for (Relation relation : model.relations()) {
                if (relation instanceof Relation.BelongsTo link) {
                    links.putIfAbsent(
                            new DeclaredLink(
                                    columns(link.key()), tableId(app.model(link.target())), columns(link.references())),
                            Dependents.action(app, link));
                }
            }
        }
        List<ForeignKey> keys = new ArrayList<>();
        links.forEach((link, action) -> keys.add(new ForeignKey(
                names.foreignKey(table, link.columns()), link.columns(), link.target(), link.targetColumns(), action)));
        return keys;
    }

    private List<ColumnId> columns(List<FieldId> fields) {
        return fields.stream()
                .map(id -> column(app.model(id.model()), app.field(id)).id())
                .toList();
    }

    private Column column(Model model, Field field) {
        return new Column(
                new ColumnId(tableId(model), field.column()),
                new ColumnType(field.type(), capability.types().storageOf(field.type())),
                field.nullable(),
                field.databaseMade());
    }

    private static TableId tableId(Model model) {
        return new TableId(model.table());
    }
}
