package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;

/** What the database counts up is the whole key. */
final class IncrementIsSoleKey implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (FieldSource field : model.fields()) {
            if (AutoFitsType.isIncrement(field)
                    && !(field.isKey() && model.key().size() == 1)) {
                out.report(
                        field.isKey() ? Message.INCREMENT_COMPOSITE : Message.INCREMENT_NO_KEY,
                        field.position(),
                        model.show(field));
            }
        }
    }
}
