package dev.weir.sql.dialect;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.value.ScalarType;
import dev.weir.sql.Binding;

/**
 * A placeholder with the cast it needs. H2 takes a parameter beside a constant for one of the constant's type, and knows
 * nothing of the items of an array until it runs.
 *
 * @param placeholder without a cast
 */
record H2Placeholder(String placeholder) implements Binding.Visitor<String> {

    @Override
    public String visitScalar(Binding.Scalar binding) {
        return binding.type().type() instanceof ScalarType type && type.numeric()
                ? cast(placeholder, H2ColumnTypes.name(binding.type().storage()))
                : placeholder;
    }

    @Override
    public String visitPattern(Binding.Pattern binding) {
        return placeholder;
    }

    @Override
    public String visitSet(Binding.Set binding) {
        throw new InternalException(H2Dialect.class, "a set as one text");
    }

    @Override
    public String visitArray(Binding.Array binding) {
        return array(binding.type().storage());
    }

    @Override
    public String visitItems(Binding.Items binding) {
        return array(binding.type().storage());
    }

    @Override
    public String visitHasNull(Binding.HasNull binding) {
        return placeholder;
    }

    @Override
    public String visitColumn(Binding.Column binding) {
        throw new InternalException(H2Dialect.class, "rows as arrays, which cannot hold NULL");
    }

    /** The driver's texts are CLOBs, which have no way to a number but by way of the other kind of text. */
    private String array(StorageType items) {
        boolean asText = items == StorageType.Plain.NUMERIC;
        return cast(
                asText ? cast(placeholder, "CHARACTER VARYING ARRAY") : placeholder,
                H2ColumnTypes.name(items) + " ARRAY");
    }

    private static String cast(String value, String type) {
        return "CAST(" + value + " AS " + type + ")";
    }
}
