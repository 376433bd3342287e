package dev.weir.codegen.name;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names for what generated code declares, out of names that others chose. */
public final class Identifiers {
    private static final Set<String> NO_VARIABLES = Set.of("var", "yield", "record");

    private Identifiers() {}

    /** Returns whether a text can be the name of a class. */
    public static boolean isClassName(String text) {
        return SourceVersion.isName(text)
                && text.indexOf('.') < 0
                && !Set.of("var", "yield", "record", "sealed", "permits").contains(text);
    }

    /** Returns the name that is wanted, with as many underscores after it as make it none of the taken ones. */
    public static String fresh(String wanted, Collection<String> taken) {
        String name = wanted;
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** Returns one name for each that is wanted, in order, like {@link #fresh}; no two are the same. */
    public static List<String> distinct(List<String> wanted, Collection<String> taken) {
        Set<String> used = new HashSet<>(taken);
        return wanted.stream()
                .map(name -> {
                    String free = fresh(name, used);
                    used.add(free);
                    return free;
                })
                .toList();
    }

    /** Returns the name of a variable that holds an instance of a type, such as {@code user}. */
    public static String variable(String typeName) {
        String first = Words.of(typeName).get(0);
        int at = typeName.indexOf(first);
        String name = first.toLowerCase(Locale.ROOT) + typeName.substring(at + first.length());
        return isVariable(name) ? name : name + "_";
    }

    /**
     * Returns the name of the parameter that a component is given through: the component's own, unless a type or package
     * could be meant by it.
     *
     * @param packages the first parts of the qualified names that generated code may spell out
     */
    public static String parameter(String component, Set<String> packages) {
        boolean obscures = Character.isUpperCase(component.charAt(0)) || packages.contains(component);
        return obscures || !isVariable(component) ? component + "_" : component;
    }

    private static boolean isVariable(String name) {
        return SourceVersion.isName(name) && !NO_VARIABLES.contains(name);
    }
}
