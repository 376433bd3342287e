package dev.weir.query;

import dev.weir.ModelDefinition;
import dev.weir.core.stmt.Selection;

/** The selection of the row of one instance. */
final class InstanceKey {
    private InstanceKey() {}

    static <M> Bound<Selection> of(ModelDefinition<M> model, M instance) {
        return new Bound<>(model.rowByKey(), model.key(instance));
    }
}
