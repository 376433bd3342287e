package dev.weir.exec;

import dev.weir.core.driver.StorageTypes;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.SecondDigits;
import java.util.Map;
import java.util.stream.Collectors;

/** What a database keeps of the values that the fields of each model are given. */
final class KeptValues {
    private final Map<ModelId, SecondDigits> digits;

    KeptValues(AppSchema schema, StorageTypes types) {
        this.digits = schema.models().stream()
                .collect(Collectors.toUnmodifiableMap(Model::id, model -> digits(model, types.fractionDigits())));
    }

    private static SecondDigits digits(Model model, int kept) {
        return SecondDigits.of(model.fields().stream().map(Field::type).toList(), kept);
    }

    /** Returns what is kept of a value for each field of a model; the same object if that is all of it. */
    Arguments of(ModelId model, Arguments values) {
        SecondDigits known = digits.get(model);
        if (known == null) {
            throw new InternalException(KeptValues.class, "no model " + model.name());
        }
        return known.cut(values);
    }
}
