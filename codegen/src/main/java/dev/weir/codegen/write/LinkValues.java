package dev.weir.codegen.write;

import dev.weir.codegen.link.Link;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ValueType;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The bodies of setters that take the instance a new or changed one belongs to, as {@code $parameter}.
 *
 * <p>A link of one component is handed on to the setter of that component. Several are set together.
 */
final class LinkValues {
    private LinkValues() {}

    /** Returns the body in a create, for an instance that must be there. */
    static String ofCreate(Link link, Subject subject, SourceFile file) {
        return required(link, subject, file, "$MCreate");
    }

    /** Returns the body in an update, for an instance that must be there if the link is required. */
    static String ofUpdate(Link link, Subject subject, SourceFile file) {
        if (link.isRequired()) {
            return required(link, subject, file, "$MUpdate<>");
        }
        FieldSource key = link.key().get(0);
        if (link.key().size() == 1) {
            return file.fill(
                    "        return $key($parameter == null ? null : $parameter.$reference());",
                    "key",
                    key.name(),
                    "reference",
                    link.references().get(0).name());
        }
        return file.fill(
                """
                        if ($parameter == null) {
                            return new $MUpdate<>($state.clear($MModel.Relations.$relation));
                        }
                $present""",
                "relation",
                subject.members().constant(link.relation()),
                "present",
                together(link, subject, file, "$MUpdate<>"));
    }

    private static String required(Link link, Subject subject, SourceFile file, String type) {
        String given = file.fill("$Given.notNull(\"$simple.$method\", $parameter)");
        if (link.key().size() > 1) {
            return "        " + given + ";\n" + together(link, subject, file, type);
        }
        String value = value(link, 0, given, file);
        return file.fill(
                "        return $key($value);", "key", link.key().get(0).name(), "value", value);
    }

    private static String together(Link link, Subject subject, SourceFile file, String type) {
        List<FieldCode> codes = link.key().stream()
                .map(field -> FieldCode.of(field, subject, file))
                .toList();
        String instance = file.fill("$parameter");
        return file.fill(
                "        return new $type(\n                $state$sets);",
                "type",
                file.fill(type),
                "sets",
                sets(subject, file, codes, i -> argument(link, i, value(link, i, instance, file), codes.get(i))));
    }

    /** Returns the calls that set fields, one after the other. */
    static String sets(Subject subject, SourceFile file, List<FieldCode> codes, IntFunction<String> argument) {
        StringBuilder sets = new StringBuilder();
        for (int i = 0; i < codes.size(); i++) {
            sets.append(i == 0 ? "" : "\n                        ")
                    .append(file.fill(
                            ".set($MModel.Fields.$constant, $argument)",
                            "constant",
                            subject.members().constant(codes.get(i).field()),
                            "argument",
                            argument.apply(i)));
        }
        return sets.toString();
    }

    /** Returns what an instance gives for one component; checked where null would go unnoticed. */
    private static String value(Link link, int i, String instance, SourceFile file) {
        FieldSource reference = link.references().get(i);
        String value = instance + "." + reference.name() + "()";
        boolean needsCheck = !isPrimitive(reference)
                && (isPrimitive(link.key().get(i))
                        || (link.key().size() > 1 && !link.key().get(i).isNullable()));
        return needsCheck
                ? file.fill(
                        "$Given.notNull(\"$target.$name\", $value)",
                        "target",
                        link.target().type().simple(),
                        "name",
                        reference.name(),
                        "value",
                        value)
                : value;
    }

    private static String argument(Link link, int i, String value, FieldCode code) {
        boolean mayBeNull =
                link.key().get(i).isNullable() && !isPrimitive(link.references().get(i));
        return mayBeNull ? code.given(value) : code.argument(value);
    }

    private static boolean isPrimitive(FieldSource field) {
        return field.type() instanceof ValueType.Scalar scalar && scalar.isPrimitive();
    }
}
