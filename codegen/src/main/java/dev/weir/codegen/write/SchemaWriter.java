package dev.weir.codegen.write;

import dev.weir.codegen.link.Indexes;
import dev.weir.codegen.link.Link;
import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.link.Through;
import dev.weir.codegen.name.Plurals;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.AutoStrategy;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.IndexSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.OnDelete;
import dev.weir.codegen.read.RelationSource;
import dev.weir.codegen.read.ScalarKind;
import dev.weir.codegen.read.ValueType;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the constructor of a definition, which declares the schema. */
final class SchemaWriter {
    private static final String NEXT_LINE = ",\n                                ";

    private final Subject subject;
    private final SourceFile file;

    SchemaWriter(Subject subject, SourceFile file) {
        this.subject = subject;
        this.file = file;
    }

    void write() {
        ModelSource model = subject.source();
        file.add(
                """
                    /** Creates a definition like {@link #INSTANCE}; for the service loader. */
                    public $MModel() {
                        super(
                                $M.class,
                                new $Model(
                                        ID,
                                        $table,
                                        $fields,
                                        $key,
                                        $indexes,
                                        $relations$eager));
                    }
                """,
                "table",
                Literals.text(table(model)),
                "fields",
                list(model.fields().stream().map(this::field).toList()),
                "key",
                list(model.key().stream().map(this::id).toList()),
                "indexes",
                list(Indexes.of(model).stream().map(this::index).toList()),
                "relations",
                list(model.relations().stream().map(this::relation).toList()),
                "eager",
                eager());
    }

    private String eager() {
        List<String> eager = subject.source().relations().stream()
                .filter(relation ->
                        relation.mark().filter(RelationSource.Mark::eager).isPresent())
                .map(relation -> "Relations." + subject.members().constant(relation))
                .toList();
        return eager.isEmpty() ? "" : ",\n                        " + list(eager);
    }

    /** Returns the name of the table: the one that was chosen, or that of the record in snake case and in the plural. */
    static String table(ModelSource model) {
        return model.table().isEmpty() ? Plurals.of(Words.snake(model.type().simple())) : model.table();
    }

    /** Returns the name of the column: the one that was chosen, or that of the component in snake case. */
    static String column(FieldSource field) {
        return field.column().orElseGet(() -> Words.snake(field.name()));
    }

    private String field(FieldSource field) {
        return file.fill(
                "new $Field(Fields.$constant.id(), Fields.$constant.type().type(), $nullable, $column, $auto)",
                "constant",
                subject.members().constant(field),
                "nullable",
                String.valueOf(field.isNullable()),
                "column",
                Literals.text(column(field)),
                "auto",
                field.auto()
                        .map(strategy -> file.fill("$Optional.of($AutoValue.") + value(strategy, field.type()) + ")")
                        .orElseGet(() -> file.fill("$Optional.empty()")));
    }

    private static String value(AutoStrategy strategy, ValueType type) {
        return switch (strategy) {
            case BY_TYPE ->
                type.stored() instanceof ValueType.Scalar scalar && scalar.kind() == ScalarKind.UUID
                        ? "UUID_V7"
                        : "INCREMENT";
            case UUID_V7, UUID_V4, INCREMENT -> strategy.name();
        };
    }

    private String id(FieldSource field) {
        return "Fields." + subject.members().constant(field) + ".id()";
    }

    private String index(IndexSource index) {
        List<String> ids = index.components().stream()
                .flatMap(name -> subject.source().field(name).stream())
                .map(this::id)
                .toList();
        return file.fill(
                "new $Index($name, $List.of($ids), $unique)",
                "name",
                index.name().isEmpty()
                        ? file.fill("$Optional.empty()")
                        : file.fill("$Optional.of($text)", "text", Literals.text(index.name())),
                "ids",
                String.join(", ", ids),
                "unique",
                String.valueOf(index.unique()));
    }

    private String relation(RelationSource relation) {
        return relation.way().isPresent()
                ? through(subject.model().through(relation))
                : linked(subject.model().relation(relation));
    }

    private String through(Through through) {
        String target = modelId(through.target());
        return file.fill(
                "new $Relation.Through(Relations.$constant, $target, $List.of($path), $value)",
                "constant",
                subject.members().constant(through.source()),
                "target",
                target,
                "path",
                through.steps().stream()
                        .map(step -> relationId(step.owner(), step.relation()))
                        .collect(Collectors.joining(", ")),
                "value",
                through.value()
                        .map(value -> file.fill("$Optional.of(") + fieldId(target, value) + ")")
                        .orElseGet(() -> file.fill("$Optional.empty()")));
    }

    private String linked(LinkedRelation relation) {
        String arguments =
                switch (relation.kind()) {
                    case BELONGS_TO -> belongsTo(relation.link());
                    case HAS_ONE -> pair(relation) + ", " + relation.isRequired();
                    case HAS_MANY -> pair(relation);
                };
        return file.fill(
                "new $Relation.$kind(Relations.$constant, $target, $arguments)",
                "kind",
                relation.kind().annotation(),
                "constant",
                subject.members().constant(relation.source()),
                "target",
                modelId(relation.target()),
                "arguments",
                arguments);
    }

    private String belongsTo(Link link) {
        String target = modelId(link.target());
        return file.fill(
                "$List.of($key), $List.of($references), $required$onDelete",
                "key",
                link.key().stream().map(this::id).collect(Collectors.joining(", ")),
                "references",
                link.references().stream().map(field -> fieldId(target, field)).collect(Collectors.joining(", ")),
                "required",
                String.valueOf(link.isRequired()),
                "onDelete",
                link.onDelete() == OnDelete.DEFAULT ? "" : file.fill(", $OnDelete.") + link.onDelete());
    }

    private String pair(LinkedRelation relation) {
        return relationId(relation.target(), relation.link().relation());
    }

    private String fieldId(String model, FieldSource field) {
        return file.fill("new $FieldId($model, \"$name\")", "model", model, "name", field.name());
    }

    private String relationId(ModelSource model, RelationSource relation) {
        return file.fill("new $RelationId($model, \"$name\")", "model", modelId(model), "name", relation.name());
    }

    private String modelId(ModelSource model) {
        return file.fill(
                "new $ModelId($name)", "name", Literals.text(model.type().qualified()));
    }

    private String list(List<String> items) {
        String separator = items.size() < 2 ? ", " : NEXT_LINE;
        String start = items.size() < 2 ? "" : NEXT_LINE.substring(1);
        return file.fill("$List.of(") + start + String.join(separator, items) + ")";
    }
}
