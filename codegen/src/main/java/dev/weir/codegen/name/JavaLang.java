package dev.weir.codegen.name;

import java.util.Set;

/** The types of {@code java.lang} that generated code names, which are imported by nobody and can be hidden. */
public final class JavaLang {
    /** Their simple names. */
    public static final Set<String> NAMES = Set.of(
            "Boolean",
            "Byte",
            "Double",
            "Float",
            "IllegalArgumentException",
            "Integer",
            "Long",
            "Object",
            "Override",
            "SafeVarargs",
            "Short",
            "String",
            "SuppressWarnings");

    private JavaLang() {}
}
