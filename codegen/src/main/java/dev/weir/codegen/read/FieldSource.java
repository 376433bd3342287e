package dev.weir.codegen.read;

import java.util.List;
import java.util.Optional;

/**
 * A component that is to be stored.
 *
 * @param auto the strategy of {@code @Auto}, if it is there
 * @param column the name in {@code @Column}, if it is there
 * @param indexes the indexes declared on it
 */
public record FieldSource(
        String name,
        ValueType type,
        Nullness nullness,
        boolean isKey,
        Optional<AutoStrategy> auto,
        Optional<String> column,
        List<IndexSource> indexes,
        Position position)
        implements ComponentSource {
    public FieldSource {
        indexes = List.copyOf(indexes);
    }

    /** Returns whether there may be no value. Not known of a model that was compiled before. */
    public boolean isNullable() {
        return nullness == Nullness.NULLABLE;
    }
}
