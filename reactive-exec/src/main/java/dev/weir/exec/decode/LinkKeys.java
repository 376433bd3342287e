package dev.weir.exec.decode;

import dev.weir.ModelDefinition;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields by which instances are linked, as keys of a key set and as keys of a map.
 *
 * @param <M> the model
 */
public final class LinkKeys<M> {
    private final ModelDefinition<M> model;
    private final int[] fields;

    /**
     * Creates the keys over some fields.
     *
     * @param fields the positions of the fields in the model's fields, counted from zero
     */
    public LinkKeys(ModelDefinition<M> model, List<Integer> fields) {
        this.model = model;
        this.fields = fields.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns the key as a key set holds it, an item or a tuple; {@code null} if a part is NULL. */
    public @Nullable Object item(M instance) {
        if (fields.length == 1) {
            return model.carried(instance, fields[0]);
        }
        Object[] parts = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            Object part = model.carried(instance, fields[i]);
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return parts;
    }

    /** Returns the key so that keys of the same values are equal; {@code null} if a part is NULL. */
    public @Nullable Object mapKey(M instance) {
        if (fields.length == 1) {
            @Nullable Object only = model.carried(instance, fields[0]);
            return only == null ? null : comparable(only);
        }
        Object[] parts = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            Object part = model.carried(instance, fields[i]);
            if (part == null) {
                return null;
            }
            parts[i] = comparable(part);
        }
        return Arrays.asList(parts);
    }

    /** Arrays and decimals are equal by what they hold only in another form. */
    static Object comparable(Object part) {
        if (part instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return part instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : part;
    }
}
