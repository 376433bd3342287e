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

    @Override
    public String visitArray(Binding.Array binding) {
        String part = binding.keys().parts().size() == 1 ? "items" : "part " + binding.part() + " of each key";
        return "? argument " + binding.slot() + ", " + part + ", " + type(binding.type());
    }

    @Override
    public String visitItems(Binding.Items binding) {
        return "? argument " + binding.slot() + ", items that are not null, " + type(binding.type());
    }

    @Override
    public String visitHasNull(Binding.HasNull binding) {
        return "? argument " + binding.slot() + ", whether something is null";
    }

    @Override
    public String visitColumn(Binding.Column binding) {
        return "? argument " + binding.slot() + " of each row, " + type(binding.type());
    }

    private static String type(ColumnType type) {
        String storage = type.storage() instanceof StorageType.Labels
                ? "labels"
                : type.storage().toString();
        return type.type().label() + " as " + storage;
    }
}
