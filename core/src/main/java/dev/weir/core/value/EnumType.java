package dev.weir.core.value;

import java.util.HashSet;
import java.util.List;

/**
 * A closed set of labels. A value travels as the text of its label. Two enum types are one type when name and labels
 * agree; the order of labels is their declared order and carries no meaning in comparisons.
 *
 * @param name the name the type has in schemas that name their enum types, such as {@code order_status}
 * @param labels at least one label, none twice
 */
public record EnumType(String name, List<String> labels) implements Type {
    public EnumType {
        labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("enum type " + name + " has no labels");
        }
        if (new HashSet<>(labels).size() != labels.size()) {
            throw new IllegalArgumentException("enum type " + name + " has a label twice: " + labels);
        }
    }

    @Override
    public String label() {
        return "enum(" + name + ")";
    }
}
