package dev.weir.codegen.name;

/**
 * The name of a class or interface.
 *
 * @param packageName empty for the unnamed package
 * @param name the name inside the package; for a nested type with the names around it, such as {@code Outer.Inner}
 */
public record TypeName(String packageName, String name) {

    /** Returns the name of a top-level type from its qualified name. */
    public static TypeName topLevel(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return dot < 0
                ? new TypeName("", qualified)
                : new TypeName(qualified.substring(0, dot), qualified.substring(dot + 1));
    }

    /** Returns the name without anything around it. */
    public String simple() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns the simple name of the top-level type that this is, or that it is nested in. */
    public String outermost() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Returns the name as source code spells it anywhere. */
    public String qualified() {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** Returns the name of a top-level type of the same package. */
    public TypeName neighbor(String simple) {
        return new TypeName(packageName, simple);
    }

    /** Returns the simple name, as messages show it. */
    @Override
    public String toString() {
        return simple();
    }
}
