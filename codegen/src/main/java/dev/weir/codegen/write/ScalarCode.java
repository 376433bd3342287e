package dev.weir.codegen.write;

import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ScalarKind;
import dev.weir.codegen.read.ValueType;

/** The code of a field without labels. */
final class ScalarCode extends FieldCode {
    private final ValueType.Scalar scalar;
    private final ScalarForm form;

    ScalarCode(FieldSource field, ValueType.Scalar scalar, SourceFile file) {
        super(field, file);
        this.scalar = scalar;
        this.form = ScalarForm.of(scalar.kind());
    }

    @Override
    String type() {
        return scalar.isPrimitive() ? scalar.shown() : boxed();
    }

    @Override
    String boxed() {
        return scalar.kind() == ScalarKind.BYTES
                ? "byte[]"
                : file().spell(scalar.kind().boxed());
    }

    @Override
    String fieldType() {
        return file().fill("$FieldType.") + form.fieldType();
    }

    @Override
    String path(String root) {
        String generic =
                switch (scalar.kind()) {
                    case BOOL, TEXT -> "<" + root + ">";
                    case INT8,
                            INT16,
                            INT32,
                            INT64,
                            FLOAT32,
                            FLOAT64,
                            DECIMAL,
                            BYTES,
                            UUID,
                            INSTANT,
                            DATE,
                            TIME,
                            DATE_TIME -> "<" + root + ", " + boxed() + ">";
                };
        return file().fill("$" + form.path()) + generic;
    }

    @Override
    String pathMethod() {
        return form.pathMethod();
    }

    @Override
    String read(int position) {
        return "row." + form.accessor() + "(" + position + ")";
    }

    @Override
    String carried(String value) {
        return switch (scalar.kind()) {
            case INT8, INT16, INT32 -> "(long) " + value;
            case FLOAT32 -> "(double) " + value;
            case BOOL, INT64, FLOAT64, DECIMAL, TEXT, BYTES, UUID, INSTANT, DATE, TIME, DATE_TIME -> value;
        };
    }

    @Override
    String argument(String value) {
        String carried = scalar.kind() == ScalarKind.BYTES ? value + ".clone()" : value;
        return file().fill("$ArgumentChain.$chain($value)", "chain", form.chain(), "value", carried);
    }

    @Override
    boolean argumentTakesNull() {
        return form.chain().equals("of") && scalar.kind() != ScalarKind.BYTES;
    }

    @Override
    boolean isPrimitive() {
        return scalar.isPrimitive();
    }

    @Override
    boolean isNumber() {
        return scalar.kind().isNumber();
    }
}
