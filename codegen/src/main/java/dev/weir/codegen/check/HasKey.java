package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;

/** A model has a key, no component of which is nullable. */
final class HasKey implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        boolean onRelation = model.relations().stream()
                .anyMatch(relation -> relation.misplaced().contains("Key"));
        if (model.key().isEmpty() && !onRelation) {
            out.report(Message.NO_KEY, model.position(), model.type());
        }
        for (FieldSource key : model.key()) {
            if (key.isNullable() && !Types.isPrimitive(key.type())) {
                out.report(Message.NULLABLE_KEY, key.position(), model.show(key));
            }
        }
    }
}
