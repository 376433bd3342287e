package dev.weir.codegen.check;

import dev.weir.codegen.name.TypeName;
import dev.weir.codegen.read.ScalarKind;
import dev.weir.codegen.read.ValueType;
import java.util.Optional;

/** Questions that several checks ask about types. */
final class Types {
    private Types() {}

    static boolean isPrimitive(ValueType type) {
        return type instanceof ValueType.Scalar scalar && scalar.isPrimitive();
    }

    /** Returns the kind of a type without labels that can be stored, or of what it wraps. */
    static Optional<ScalarKind> scalar(ValueType type) {
        return type.stored() instanceof ValueType.Scalar scalar ? Optional.of(scalar.kind()) : Optional.empty();
    }

    /** Returns whether a type can be stored, so that more can be said about it. */
    static boolean isSupported(ValueType type) {
        return !(type instanceof ValueType.Unsupported);
    }

    /** Returns whether two types hold the same values, be it in a primitive or in its box. */
    static boolean haveSameValues(ValueType left, ValueType right) {
        if (left instanceof ValueType.Labels labels) {
            TypeName name = labels.name();
            return right instanceof ValueType.Labels others && others.name().equals(name);
        }
        if (left instanceof ValueType.Wrapped || right instanceof ValueType.Wrapped) {
            return left.equals(right);
        }
        return scalar(left).equals(scalar(right)) && !(right instanceof ValueType.Labels);
    }

    /** Returns a type as an argument of another one. */
    static String boxed(ValueType type) {
        return scalar(type)
                .filter(kind -> kind != ScalarKind.BYTES)
                .map(kind -> kind.boxed().simple())
                .orElse(type.shown());
    }

    /** Returns a type as a nullable component would have it. */
    static String nullable(ValueType type) {
        if (type instanceof ValueType.Wrapped) {
            return "@Nullable " + type.shown();
        }
        Optional<ScalarKind> scalar = scalar(type);
        if (scalar.filter(kind -> kind == ScalarKind.BYTES).isPresent()) {
            return "byte @Nullable []";
        }
        return "@Nullable " + scalar.map(kind -> kind.boxed().simple()).orElse(type.shown());
    }
}
