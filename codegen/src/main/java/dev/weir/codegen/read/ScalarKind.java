package dev.weir.codegen.read;

import dev.weir.codegen.name.TypeName;
import java.util.Optional;

/** The types without parts that can be stored. */
public enum ScalarKind {
    BOOL("java.lang.Boolean", "boolean"),
    INT8("java.lang.Byte", "byte"),
    INT16("java.lang.Short", "short"),
    INT32("java.lang.Integer", "int"),
    INT64("java.lang.Long", "long"),
    FLOAT32("java.lang.Float", "float"),
    FLOAT64("java.lang.Double", "double"),
    DECIMAL("java.math.BigDecimal", ""),
    TEXT("java.lang.String", ""),
    /** {@code byte[]}, which alone of all has no name of a class. */
    BYTES("byte[]", ""),
    UUID("java.util.UUID", ""),
    INSTANT("java.time.Instant", ""),
    DATE("java.time.LocalDate", ""),
    TIME("java.time.LocalTime", ""),
    DATE_TIME("java.time.LocalDateTime", "");

    private final String boxed;
    private final String primitive;

    ScalarKind(String boxed, String primitive) {
        this.boxed = boxed;
        this.primitive = primitive;
    }

    /** Returns the class that holds values of this type. */
    public TypeName boxed() {
        return TypeName.topLevel(boxed);
    }

    /** Returns the primitive, if there is one. */
    public Optional<String> primitive() {
        return primitive.isEmpty() ? Optional.empty() : Optional.of(primitive);
    }

    /** Returns whether values are whole numbers. */
    public boolean isInteger() {
        return switch (this) {
            case INT8, INT16, INT32, INT64 -> true;
            case BOOL, FLOAT32, FLOAT64, DECIMAL, TEXT, BYTES, UUID, INSTANT, DATE, TIME, DATE_TIME -> false;
        };
    }

    /** Returns whether values are numbers. */
    public boolean isNumber() {
        return switch (this) {
            case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64, DECIMAL -> true;
            case BOOL, TEXT, BYTES, UUID, INSTANT, DATE, TIME, DATE_TIME -> false;
        };
    }
}
