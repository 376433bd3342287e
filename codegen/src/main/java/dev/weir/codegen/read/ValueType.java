package dev.weir.codegen.read;

import dev.weir.codegen.name.TypeName;

/** The type of a component that is to be stored. */
public sealed interface ValueType {

    /** Returns the type as it is written, without annotations, such as {@code int} or {@code UUID}. */
    String shown();

    /** Returns the type of what is stored: this one, or that of the value it wraps. */
    default ValueType stored() {
        return this;
    }

    /**
     * A type that can be stored.
     *
     * @param isPrimitive whether it is the primitive and not its box
     */
    record Scalar(ScalarKind kind, boolean isPrimitive) implements ValueType {
        @Override
        public String shown() {
            return isPrimitive
                    ? kind.primitive().orElseThrow()
                    : kind == ScalarKind.BYTES ? "byte[]" : kind.boxed().simple();
        }
    }

    /**
     * An enum.
     *
     * @param isEmpty whether it has no constants
     * @param isHidden whether it cannot be seen from the model's package
     */
    record Labels(TypeName name, boolean isEmpty, boolean isHidden) implements ValueType {
        @Override
        public String shown() {
            return name.name();
        }
    }

    /**
     * A record around a value, which is what is stored.
     *
     * @param component the name of its component
     * @param inner the type of its component, which can be stored
     */
    record Wrapped(TypeName name, String component, ValueType inner) implements ValueType {
        @Override
        public String shown() {
            return name.name();
        }

        @Override
        public ValueType stored() {
            return inner.stored();
        }
    }

    /**
     * A type that cannot be stored.
     *
     * @param advice what to do instead
     */
    record Unsupported(String shown, String advice) implements ValueType {}
}
