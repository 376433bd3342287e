package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.ModelSource;

/** A model is a record. */
final class IsRecord implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        if (!model.declaration().isRecord()) {
            out.report(
                    Message.NOT_A_RECORD,
                    model.position(),
                    model.type(),
                    model.declaration().kind());
        }
    }
}
