package dev.weir.core.stmt;

import dev.weir.core.schema.app.ModelId;
import java.util.List;

/**
 * Loads relations of instances that were read before. Which instances these are is not part of the shape; they are handed
 * over beside the arguments.
 *
 * <p>Reading order of placeholders: the includes in order, as in {@link Query}.
 *
 * @param includes the relations to load with each instance; one relation at most once
 */
public record LoadRelations(ModelId model, List<Include> includes) implements Statement {
    public LoadRelations {
        includes = List.copyOf(includes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitLoadRelations(this);
    }
}
