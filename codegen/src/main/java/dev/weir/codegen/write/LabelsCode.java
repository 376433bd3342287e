package dev.weir.codegen.write;

import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ValueType;

/** The code of a field of an enum. */
final class LabelsCode extends FieldCode {
    private final ValueType.Labels labels;
    private final String constant;

    LabelsCode(FieldSource field, ValueType.Labels labels, String constant, SourceFile file) {
        super(field, file);
        this.labels = labels;
        this.constant = constant;
    }

    @Override
    String type() {
        return file().spell(labels.name());
    }

    @Override
    String boxed() {
        return type();
    }

    @Override
    String fieldType() {
        return file().fill("$FieldType.of(Labels.") + constant + ")";
    }

    @Override
    String path(String root) {
        return file().fill("$ValuePath<") + root + ", " + type() + ">";
    }

    @Override
    String pathMethod() {
        return "value";
    }

    @Override
    String read(int position) {
        return "Labels." + constant + ".constant(row.text(" + position + "))";
    }

    @Override
    String carried(String value) {
        return "Labels." + constant + ".label(" + value + ")";
    }

    @Override
    String argument(String value) {
        return file().fill(
                        "$ArgumentChain.of($MModel.Labels.$constant.label($value))",
                        "constant",
                        constant,
                        "value",
                        value);
    }

    @Override
    boolean argumentTakesNull() {
        return false;
    }
}
