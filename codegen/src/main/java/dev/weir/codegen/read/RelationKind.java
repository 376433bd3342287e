package dev.weir.codegen.read;

/** The annotations that make a component a relation. */
public enum RelationKind {
    BELONGS_TO("BelongsTo"),
    HAS_ONE("HasOne"),
    HAS_MANY("HasMany");

    private final String annotation;

    RelationKind(String annotation) {
        this.annotation = annotation;
    }

    /** Returns the annotation's simple name. */
    public String annotation() {
        return annotation;
    }
}
