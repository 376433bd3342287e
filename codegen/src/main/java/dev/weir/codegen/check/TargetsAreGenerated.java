package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.ModelSource;

/** A model that was compiled before was compiled with the processor. */
final class TargetsAreGenerated implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (Declared declared : Declared.of(model, links)) {
            ModelSource target = declared.target();
            if (target.declaration().isCompiled() && target.compiledStages().isEmpty()) {
                out.report(
                        Message.NOT_GENERATED,
                        declared.relation().position(),
                        model.show(declared.relation()),
                        target.type());
            }
        }
    }
}
