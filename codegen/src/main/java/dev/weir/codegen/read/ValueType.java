package dev.weir.codegen.read;

import dev.weir.codegen.name.TypeName;

/** The type of a component that is to be stored. */
public sealed interface ValueType {

    /** Returns the type as it is written, without annotations, such as {@code int} or {@code UUID}. */
    String shown();

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
     * A type that cannot be stored.
     *
     * @param advice what to do instead
     */
    record Unsupported(String shown, String advice) implements ValueType {}
}
