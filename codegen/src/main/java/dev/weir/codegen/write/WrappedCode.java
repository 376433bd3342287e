package dev.weir.codegen.write;

import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ScalarKind;
import dev.weir.codegen.read.ValueType;

/** The code of a field of a record around a value: that of the value, with the record around it. */
final class WrappedCode extends FieldCode {
    private final ValueType.Wrapped wrapped;
    private final FieldCode inner;

    WrappedCode(FieldSource field, ValueType.Wrapped wrapped, FieldCode inner, SourceFile file) {
        super(field, file);
        this.wrapped = wrapped;
        this.inner = inner;
    }

    @Override
    String type() {
        return file().spell(wrapped.name());
    }

    @Override
    String boxed() {
        return type();
    }

    @Override
    String fieldType() {
        return file().fill("$FieldType.wrapping(") + inner.fieldType() + ", " + type() + "::new, " + type() + "::"
                + wrapped.component() + ")";
    }

    @Override
    String path(String root) {
        return file().fill(hasOrder() ? "$OrderedPath" : "$ValuePath") + "<" + root + ", " + type() + ">";
    }

    @Override
    String pathMethod() {
        return hasOrder() ? "ordered" : "value";
    }

    private boolean hasOrder() {
        return wrapped.stored() instanceof ValueType.Scalar scalar && scalar.kind() != ScalarKind.BOOL;
    }

    @Override
    String read(int position) {
        return "new " + type() + "(" + inner.read(position) + ")";
    }

    @Override
    String carried(String value) {
        return inner.carried(value + "." + wrapped.component() + "()");
    }

    @Override
    String argument(String value) {
        return inner.argument(
                inner.notNull(type() + "." + wrapped.component(), value + "." + wrapped.component() + "()"));
    }

    @Override
    boolean argumentTakesNull() {
        return false;
    }
}
