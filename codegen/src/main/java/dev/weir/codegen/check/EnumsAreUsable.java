package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.ValueType;

/** An enum has constants, and generated code can see it. */
final class EnumsAreUsable implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (FieldSource field : model.fields()) {
            if (field.type().stored() instanceof ValueType.Labels labels && (labels.isEmpty() || labels.isHidden())) {
                out.report(
                        labels.isEmpty() ? Message.EMPTY_ENUM : Message.HIDDEN_ENUM,
                        field.position(),
                        model.show(field),
                        labels.shown());
            }
        }
    }
}
