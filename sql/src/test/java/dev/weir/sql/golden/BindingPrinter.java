package dev.weir.sql.golden;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.sql.Binding;
import java.util.stream.Collectors;

/** How bindings read in goldens. */
enum BindingPrinter implements Binding.Visitor<String> {
    INSTANCE;

    @Override
    public String visitScalar(Binding.Scalar binding) {
        return "? argument " + binding.slot() + ", " + type(binding.type());
    }

    @Override
    public String visitPattern(Binding.Pattern binding) {
        return "? argument " + binding.slot() + ", " + binding.form();
    }

    @Override
    public String visitSet(Binding.Set binding) {
        return "? argument " + binding.slot() + ", set of "
                + binding.parts().stream().map(BindingPrinter::type).collect(Collectors.joining(" and "));
    }

    private static String type(ColumnType type) {
        String storage = type.storage() instanceof StorageType.Labels
                ? "labels"
                : type.storage().toString();
        return type.type().label() + " as " + storage;
    }
}
