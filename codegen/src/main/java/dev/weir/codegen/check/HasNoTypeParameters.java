package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.ModelSource;

/** A model is not generic. */
final class HasNoTypeParameters implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        if (model.declaration().isRecord() && model.declaration().isGeneric()) {
            out.report(Message.GENERIC_RECORD, model.position(), model.type());
        }
    }
}
