package dev.weir.codegen.write;

import dev.weir.codegen.name.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of others that templates name by their simple names. */
final class Library {
    private static final Map<String, TypeName> TYPES = types();

    private Library() {}

    static Optional<TypeName> find(String simpleName) {
        return Optional.ofNullable(TYPES.get(simpleName));
    }

    private static Map<String, TypeName> types() {
        Map<String, TypeName> types = new HashMap<>();
        add(
                types,
                "java.lang",
                "IllegalArgumentException",
                "Long",
                "Object",
                "Override",
                "SafeVarargs",
                "String",
                "SuppressWarnings");
        add(types, "java.util", "Collection", "List", "Optional");
        add(types, "java.util.function", "Function", "UnaryOperator");
        add(types, "javax.annotation.processing", "Generated");
        add(types, "org.jspecify.annotations", "NullMarked", "Nullable");
        add(types, "reactor.core.publisher", "Flux", "Mono");
        add(
                types,
                "dev.weir",
                "EnumLabels",
                "Executor",
                "Handles",
                "Many",
                "Maybe",
                "ModelDefinition",
                "One",
                "StatementRunner",
                "Batchable");
        add(types, "dev.weir.core.driver", "Row");
        add(
                types,
                "dev.weir.core.schema.app",
                "AutoValue",
                "Field",
                "FieldId",
                "Index",
                "Model",
                "ModelId",
                "OnDelete",
                "Relation",
                "RelationId");
        add(types, "dev.weir.core.value", "ArgumentChain");
        add(
                types,
                "dev.weir.query",
                "BoolPath",
                "Condition",
                "CreateMany",
                "CreateState",
                "Expression",
                "FieldType",
                "Given",
                "Include",
                "InstanceDelete",
                "LinkChanges",
                "LinkWrite",
                "Loading",
                "ManyPath",
                "ModelPath",
                "ModelQuery",
                "NumberExpression",
                "NumberPath",
                "OrderedPath",
                "QueryState",
                "RelatedList",
                "StoredField",
                "Subquery",
                "TextPath",
                "UpdateState",
                "ValuePath",
                "ValuesPath",
                "ValuesQuery");
        return Map.copyOf(types);
    }

    private static void add(Map<String, TypeName> types, String packageName, String... simpleNames) {
        List.of(simpleNames).forEach(name -> types.put(name, new TypeName(packageName, name)));
    }
}
