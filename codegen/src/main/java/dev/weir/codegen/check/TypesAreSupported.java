package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.ValueType;

/** Values of every component that is no relation can be stored. */
final class TypesAreSupported implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (FieldSource field : model.fields()) {
            if (field.type() instanceof ValueType.Unsupported type) {
                out.report(Message.UNSUPPORTED_TYPE, field.position(), model.show(field), type.shown(), type.advice());
            }
        }
    }
}
