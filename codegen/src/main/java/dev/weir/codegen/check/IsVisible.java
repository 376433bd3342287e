package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.ModelSource;

/** A model can be seen from its package, where its generated classes are. */
final class IsVisible implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        if (model.declaration().isRecord()) {
            model.declaration()
                    .hiddenBy()
                    .ifPresent(type -> out.report(Message.HIDDEN_RECORD, model.position(), model.type(), type));
        }
    }
}
