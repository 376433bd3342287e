package dev.weir.codegen.read;

/** The relation handles. */
public enum HandleKind {
    ONE("One"),
    MAYBE("Maybe"),
    MANY("Many");

    private final String simpleName;

    HandleKind(String simpleName) {
        this.simpleName = simpleName;
    }

    /** Returns the name of the handle's class. */
    public String simpleName() {
        return simpleName;
    }
}
