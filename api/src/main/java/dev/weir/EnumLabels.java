package dev.weir;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.value.EnumType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The labels under which the constants of a Java enum are stored: their names.
 *
 * @param <E> the enum
 */
public final class EnumLabels<E extends Enum<E>> {
    private final EnumType type;
    private final Map<String, E> constants;

    private EnumLabels(EnumType type, Map<String, E> constants) {
        this.type = type;
        this.constants = constants;
    }

    /**
     * Returns the labels of an enum.
     *
     * @param name the name of the enum type in schemas that name such types
     * @param values the constants, as {@code values()} gives them
     */
    public static <E extends Enum<E>> EnumLabels<E> of(String name, E[] values) {
        Map<String, E> constants = new HashMap<>();
        for (E value : values) {
            constants.put(value.name(), value);
        }
        return new EnumLabels<>(
                new EnumType(name, Arrays.stream(values).map(Enum::name).toList()), Map.copyOf(constants));
    }

    /** Returns the enum type as the schema knows it. */
    public EnumType type() {
        return type;
    }

    /** Returns the label of a constant. */
    public String label(E constant) {
        return constant.name();
    }

    /**
     * Returns the constant of a stored label.
     *
     * @throws InvalidValueException if no constant has it
     */
    public E constant(String label) {
        E constant = constants.get(label);
        if (constant == null) {
            throw new InvalidValueException("a stored label is not one of " + type.labels() + " of " + type.label());
        }
        return constant;
    }
}
