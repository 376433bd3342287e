package dev.weir.core.schema.app;

import java.util.List;
import java.util.Optional;

/**
 * An index that a model declares.
 *
 * @param name the name the user chose; without one it is made from table and columns
 * @param fields the indexed fields, most significant first
 */
public record Index(Optional<String> name, List<FieldId> fields, boolean unique) {
    public Index {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("an index needs a field");
        }
    }
}
