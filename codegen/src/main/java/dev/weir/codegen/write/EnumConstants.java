package dev.weir.codegen.write;

import dev.weir.codegen.name.Identifiers;
import dev.weir.codegen.name.TypeName;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.ValueType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The constants of {@code Labels}, one for each enum of a model.
 *
 * @param enums in the order of their first component
 * @param names in the same order
 */
record EnumConstants(List<TypeName> enums, List<String> names) {
    EnumConstants {
        enums = List.copyOf(enums);
        names = List.copyOf(names);
    }

    static EnumConstants of(ModelSource model) {
        Set<TypeName> enums = new LinkedHashSet<>();
        for (FieldSource field : model.fields()) {
            if (field.type().stored() instanceof ValueType.Labels labels) {
                enums.add(labels.name());
            }
        }
        List<String> wanted =
                enums.stream().map(name -> Words.constant(name.simple())).toList();
        // a constant named like an enum would be taken for it where its values are asked for
        List<String> taken = enums.stream().map(TypeName::outermost).toList();
        return new EnumConstants(List.copyOf(enums), Identifiers.distinct(wanted, taken));
    }

    String name(TypeName type) {
        return names.get(enums.indexOf(type));
    }
}
