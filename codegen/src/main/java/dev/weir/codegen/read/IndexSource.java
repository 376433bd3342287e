package dev.weir.codegen.read;

import java.util.List;

/**
 * An index as it is declared.
 *
 * @param unique whether it is declared by {@code @Unique}
 * @param components the components it names; on a component, which should name none, what its annotation says
 * @param name empty if the user chose none
 */
public record IndexSource(boolean unique, List<String> components, String name) {
    public IndexSource {
        components = List.copyOf(components);
    }

    /** Returns the annotation that declares it. */
    public String annotation() {
        return unique ? "@Unique" : "@Index";
    }
}
