package dev.weir.codegen.write;

import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.ValueType;

/** The pieces of code that handle one field, as one file spells them. */
abstract sealed class FieldCode permits ScalarCode, LabelsCode, WrappedCode {
    private final FieldSource field;
    private final SourceFile file;

    FieldCode(FieldSource field, SourceFile file) {
        this.field = field;
        this.file = file;
    }

    static FieldCode of(FieldSource field, Subject subject, SourceFile file) {
        return of(field, subject.source(), file);
    }

    /** Returns the code of a field of a model, in a file of that model or another. */
    static FieldCode of(FieldSource field, ModelSource model, SourceFile file) {
        return of(field, field.type(), model, file);
    }

    private static FieldCode of(FieldSource field, ValueType type, ModelSource model, SourceFile file) {
        if (type instanceof ValueType.Wrapped wrapped) {
            return new WrappedCode(field, wrapped, of(field, wrapped.inner(), model, file), file);
        }
        if (type instanceof ValueType.Scalar scalar) {
            return new ScalarCode(field, scalar, file);
        }
        if (type instanceof ValueType.Labels labels) {
            return new LabelsCode(field, labels, EnumConstants.of(model).name(labels.name()), file);
        }
        throw new IllegalArgumentException(field.name() + " cannot be stored");
    }

    /** Returns the type of the component without what it says about null. */
    abstract String type();

    /** Returns the type as an argument of a generic one. */
    abstract String boxed();

    /** Returns the expression for its {@code FieldType}. */
    abstract String fieldType();

    /** Returns the type of its path from a model that stands for {@code root}. */
    abstract String path(String root);

    /** Returns the method of {@code ModelPath} that makes its path. */
    abstract String pathMethod();

    /** Returns the expression that reads a value that is not NULL from a row. */
    abstract String read(int position);

    /** Returns the expression for the carried form of a value that is not null. */
    abstract String carried(String value);

    /** Returns the expression for the argument of a value that is not null. */
    abstract String argument(String value);

    /** Returns whether {@link #argument} takes null too, and makes NULL of it. */
    abstract boolean argumentTakesNull();

    /** Returns whether values are never null in Java. */
    boolean isPrimitive() {
        return false;
    }

    /** Returns whether values are numbers. */
    boolean isNumber() {
        return false;
    }

    final FieldSource field() {
        return field;
    }

    final SourceFile file() {
        return file;
    }

    /** Returns the type of the component, nullable if it is. */
    final String declared() {
        return field.isNullable() ? file.nullable(type()) : type();
    }

    /** Returns the expression that reads the component from a row. */
    final String readComponent(int position) {
        return field.isNullable() ? "row.isNull(" + position + ") ? null : " + read(position) : read(position);
    }

    /** Returns the expression for the carried form of the component of an instance. */
    final String carriedComponent() {
        String value = "instance." + field.name() + "()";
        String carried = carried(value);
        return field.isNullable() && !carried.equals(value) ? value + " == null ? null : " + carried : carried;
    }

    /** Returns the expression for the argument of what a parameter was given. */
    final String given(String parameter) {
        if (!field.isNullable()) {
            return argument(notNull(file.fill("$simple.") + field.name(), parameter));
        }
        return argumentTakesNull()
                ? argument(parameter)
                : file.fill(
                        "$value == null ? $ArgumentChain.of(null) : $argument",
                        "value",
                        parameter,
                        "argument",
                        argument(parameter));
    }

    /** Returns a value that must be there, checked unless it cannot be null. */
    final String notNull(String what, String value) {
        return isPrimitive() ? value : file.fill("$Given.notNull(\"$what\", $value)", "what", what, "value", value);
    }
}
