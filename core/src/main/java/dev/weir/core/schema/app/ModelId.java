package dev.weir.core.schema.app;

/**
 * Identifies a model by the qualified name of its record, the same in every run.
 *
 * @param name such as {@code com.example.User}
 */
public record ModelId(String name) {
    public ModelId {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a model needs a name");
        }
    }

    /** Returns the name without its package, for messages. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns the simple name. */
    @Override
    public String toString() {
        return simpleName();
    }
}
