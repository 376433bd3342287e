package dev.weir.core.schema.app;

/**
 * Identifies a stored field of a model by the name of its record component.
 *
 * @param name such as {@code email}
 */
public record FieldId(ModelId model, String name) {
    /** Returns the field as messages show it, such as {@code User.email}. */
    @Override
    public String toString() {
        return model.simpleName() + "." + name;
    }
}
