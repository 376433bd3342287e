package dev.weir.codegen.write;

import dev.weir.codegen.link.Through;
import dev.weir.codegen.name.TypeName;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.ComponentSource;
import dev.weir.codegen.read.RelationSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code UserModel}: the schema of a model, and how its records are made and taken apart.
 *
 * <p>Its nested classes need nothing of the class itself, so that each can be loaded first: a definition that is made
 * reads them.
 */
final class DefinitionWriter {
    private final Subject subject;
    private final SourceFile file;
    private final List<FieldCode> fields;

    private DefinitionWriter(Subject subject) {
        this.subject = subject;
        this.file = subject.file(subject.family().definition(), reserved(subject));
        this.fields = subject.source().fields().stream()
                .map(field -> FieldCode.of(field, subject, file))
                .toList();
    }

    static SourceFile write(Subject subject) {
        return new DefinitionWriter(subject).write();
    }

    private static Set<String> reserved(Subject subject) {
        Stream<String> constants = subject.source().components().stream().map(subject.members()::constant);
        Stream<String> labels = EnumConstants.of(subject.source()).names().stream();
        Stream<String> own = Stream.of("ID", "INSTANCE", "Identity", "Fields", "Relations", "Labels");
        return Stream.of(own, constants, labels).flatMap(names -> names).collect(Collectors.toSet());
    }

    private SourceFile write() {
        // found by the service loader, which asks for a public class whatever the record is
        boolean isPublic = subject.source().declaration().isPublic();
        file.add(
                """
                /** The definition of {@link $M}: its schema, and how its records are made and taken apart. */
                $annotations
                """);
        file.add(isPublic ? "" : "@$SuppressWarnings(\"exports\") // public for the service loader alone\n");
        file.add(
                """
                public final class $MModel extends $ModelDefinition<$M> {
                    /** Identifies the model. */
                    public static final $ModelId ID = Identity.MODEL;

                    /** The definition. */
                    public static final $MModel INSTANCE = new $MModel();

                    /** What the parts share; by itself, so that they can be loaded in any order. */
                    private static final class Identity {
                        static final $ModelId MODEL = new $ModelId($id);

                        private Identity() {}
                    }

                """,
                "id",
                Literals.text(subject.source().type().qualified()));
        fieldConstants();
        relationConstants();
        labels();
        new SchemaWriter(subject, file).write();
        related();
        read();
        carried();
        handle();
        value();
        with();
        file.add("}\n");
        return file;
    }

    private void fieldConstants() {
        file.add(
                """
                    /** The stored fields of {@link $M}. */
                    public static final class Fields {
                """);
        for (int i = 0; i < fields.size(); i++) {
            FieldCode code = fields.get(i);
            file.add(
                    """
                            public static final $StoredField<$boxed> $constant =
                                    new $StoredField<>(Identity.MODEL, $position, "$name", $fieldType);
                    """,
                    "boxed",
                    code.boxed(),
                    "constant",
                    subject.members().constant(code.field()),
                    "position",
                    String.valueOf(i),
                    "name",
                    code.field().name(),
                    "fieldType",
                    code.fieldType());
        }
        file.add("""

                        private Fields() {}
                    }

                """);
    }

    private void relationConstants() {
        List<RelationSource> relations = subject.source().relations();
        if (relations.isEmpty()) {
            return;
        }
        file.add(
                """
                    /** The relations of {@link $M}. */
                    public static final class Relations {
                """);
        for (RelationSource relation : relations) {
            file.add(
                    "        public static final $RelationId $constant = new $RelationId(Identity.MODEL, \"$name\");\n",
                    "constant",
                    subject.members().constant(relation),
                    "name",
                    relation.name());
        }
        file.add("""

                        private Relations() {}
                    }

                """);
        for (RelationSource relation : relations) {
            file.add(
                    "    private static final $handle<$held> $constant = $handle.unloaded(\"$simple.$name\");\n",
                    "handle",
                    handleClass(relation),
                    "held",
                    held(relation),
                    "constant",
                    subject.members().constant(relation),
                    "name",
                    relation.name());
        }
        file.add("\n");
    }

    private void labels() {
        EnumConstants constants = EnumConstants.of(subject.source());
        if (constants.enums().isEmpty()) {
            return;
        }
        file.add(
                """
                    /** The labels of the enums of {@link $M}. */
                    static final class Labels {
                """);
        for (TypeName type : constants.enums()) {
            file.add(
                    "        static final $EnumLabels<$enum> $constant = $EnumLabels.of(\"$name\", $enum.values());\n",
                    "enum",
                    file.spell(type),
                    "constant",
                    constants.name(type),
                    "name",
                    typeName(type));
        }
        file.add("""

                        private Labels() {}
                    }

                """);
    }

    /** An enum that is nested is named with what it is nested in. */
    private static String typeName(TypeName type) {
        return Stream.of(type.name().split("\\.")).map(Words::snake).collect(Collectors.joining("_"));
    }

    private void related() {
        Set<TypeName> targets = new LinkedHashSet<>();
        subject.model()
                .relations()
                .forEach(relation -> targets.add(Subject.family(relation).definition()));
        file.add(
                """

                    @$Override
                    public $List<$ModelDefinition<?>> related() {
                        return $List.of($targets);
                    }
                """,
                "targets",
                targets.stream().map(target -> file.spell(target) + ".INSTANCE").collect(Collectors.joining(", ")));
    }

    private void read() {
        construct("read($Row row)", component -> {
            int position = subject.source().fields().indexOf(component);
            return position < 0
                    ? subject.members().constant(component)
                    : fields.get(position).readComponent(position);
        });
    }

    private void carried() {
        List<String> cases = fields.stream().map(FieldCode::carriedComponent).toList();
        choose(file.nullable(file.fill("$Object")) + " carried($M instance, int field)", "field", cases);
    }

    private void handle() {
        List<String> cases = subject.source().relations().stream()
                .map(relation -> "instance." + relation.name() + "()")
                .toList();
        choose("$Object handle($M instance, int relation)", "relation", cases);
    }

    private void value() {
        List<Through> ofValues = subject.model().throughs().stream()
                .filter(through -> through.value().isPresent())
                .toList();
        if (ofValues.isEmpty()) {
            return;
        }
        file.add(
                """

                    @$Override
                    public $Object value(int relation, $Row row, int column) {
                        return switch (relation) {
                """);
        for (Through through : ofValues) {
            Subject.defineTarget(file, through.target());
            file.add(
                    "            case $position -> $TModel.Fields.$constant.type().read(row, column);\n",
                    "position",
                    String.valueOf(through.position()),
                    "constant",
                    MemberNames.of(through.target()).constant(through.value().orElseThrow()));
        }
        file.add(
                """
                            default -> super.value(relation, row, column);
                        };
                    }
                """);
    }

    private void with() {
        List<RelationSource> relations = subject.source().relations();
        if (relations.isEmpty()) {
            file.add(
                    """

                        @$Override
                        public $M with($M instance, $Handles handles) {
                            return instance;
                        }
                    """);
            return;
        }
        construct("with($M instance, $Handles handles)", component -> {
            String current = "instance." + component.name() + "()";
            return component instanceof RelationSource relation
                    ? "handles." + handlesMethod(relation) + "(" + relations.indexOf(relation) + ", " + current + ")"
                    : current;
        });
    }

    private void construct(String signature, Function<ComponentSource, String> value) {
        List<String> values = new ArrayList<>();
        subject.source().components().forEach(component -> values.add(value.apply(component)));
        file.add(
                """

                    @$Override
                    public $M $signature {
                        return new $M(
                                $values);
                    }
                """,
                "signature",
                file.fill(signature),
                "values",
                String.join(",\n                ", values));
    }

    private void choose(String signature, String number, List<String> values) {
        file.add(
                """

                    @$Override
                    public $signature {
                """,
                "signature",
                file.fill(signature));
        String error = file.fill(
                "throw new $IllegalArgumentException(\"$simple has no $number \" + $number);\n", "number", number);
        if (values.isEmpty()) {
            file.add("        $error", "error", error);
        } else {
            file.add("        return switch ($number) {\n", "number", number);
            for (int i = 0; i < values.size(); i++) {
                file.add("            case $i -> $value;\n", "i", String.valueOf(i), "value", values.get(i));
            }
            file.add("            default -> $error        };\n", "error", error);
        }
        file.add("    }\n");
    }

    private String handleClass(RelationSource relation) {
        return file.fill("$" + relation.handle().orElseThrow().simpleName());
    }

    /** Returns the type that a handle holds. */
    private String held(RelationSource relation) {
        if (relation.way().isEmpty()) {
            return file.spell(subject.model().relation(relation).target().type());
        }
        Through through = subject.model().through(relation);
        return through.value()
                .map(value -> FieldCode.of(value, through.target(), file).boxed())
                .orElseGet(() -> file.spell(through.target().type()));
    }

    private static String handlesMethod(RelationSource relation) {
        return switch (relation.handle().orElseThrow()) {
            case ONE -> "one";
            case MAYBE -> "maybe";
            case MANY -> "many";
        };
    }
}
