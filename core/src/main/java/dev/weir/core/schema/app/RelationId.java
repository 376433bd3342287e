package dev.weir.core.schema.app;

/**
 * Identifies a relation by the model that declares it and the name of its record component.
 *
 * @param name such as {@code todos}
 */
public record RelationId(ModelId model, String name) {
    /** Returns the relation as messages show it, such as {@code User.todos}. */
    @Override
    public String toString() {
        return model.simpleName() + "." + name;
    }
}
