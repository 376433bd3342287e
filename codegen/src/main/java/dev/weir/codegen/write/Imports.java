package dev.weir.codegen.write;

import dev.weir.codegen.name.TypeName;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How one file names types. The first type with a simple name has it; others of that name are spelt out, and so are those
 * whose name means something else in the file. A nested type is named through the type around it.
 */
final class Imports {
    private final String packageName;
    private final Set<String> reserved;
    private final Set<String> shadowed;
    private final Map<String, TypeName> bySimpleName = new HashMap<>();
    private final Set<String> imported = new TreeSet<>();

    /**
     * Starts a file.
     *
     * @param own the type that the file declares
     * @param reserved simple names that mean something inside of it: nested types, type parameters, constants
     * @param shadowed simple names of {@code java.lang} that mean another type in its package
     */
    Imports(TypeName own, Set<String> reserved, Set<String> shadowed) {
        this.packageName = own.packageName();
        this.reserved = Set.copyOf(reserved);
        this.shadowed = Set.copyOf(shadowed);
        bySimpleName.put(own.name(), own);
    }

    /** Gives types their simple names before any other can take them; they are imported only once they are used. */
    void claim(Stream<TypeName> types) {
        types.map(Imports::outermost).forEach(type -> bySimpleName.putIfAbsent(type.name(), type));
    }

    /** Returns how the file spells a type. */
    String use(TypeName type) {
        TypeName outermost = outermost(type);
        boolean isFree = bySimpleName.putIfAbsent(outermost.name(), outermost) == null
                || bySimpleName.get(outermost.name()).equals(outermost);
        if (!isFree || reserved.contains(outermost.name())) {
            return type.qualified();
        }
        boolean known = outermost.packageName().equals(packageName)
                || (outermost.packageName().equals("java.lang") && !shadowed.contains(outermost.name()));
        if (!known) {
            imported.add(outermost.qualified());
        }
        return type.name();
    }

    /** Returns the import declarations, sorted; empty if nothing is imported. */
    String text() {
        StringBuilder text = new StringBuilder();
        imported.forEach(name -> text.append("import ").append(name).append(";\n"));
        return text.toString();
    }

    private static TypeName outermost(TypeName type) {
        return type.neighbor(type.outermost());
    }
}
