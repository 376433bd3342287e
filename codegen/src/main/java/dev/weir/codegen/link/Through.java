package dev.weir.codegen.link;

import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationSource;
import java.util.List;
import java.util.Optional;

/**
 * A relation that leads through others, with what it leads to.
 *
 * @param position the position among the model's relations, counted from zero
 * @param steps the relations on its way, one or more, each of the model that the one before leads to; none of them leads
 *     through others
 * @param value the target's component whose values are meant, if it is not the instances
 */
public record Through(RelationSource source, int position, List<Step> steps, Optional<FieldSource> value) {
    public Through {
        steps = List.copyOf(steps);
    }

    /** A relation on the way, and the model that has it. */
    public record Step(ModelSource owner, RelationSource relation, ModelSource target) {}

    public String name() {
        return source.name();
    }

    /** Returns the model at the end of the way. */
    public ModelSource target() {
        return steps.get(steps.size() - 1).target();
    }
}
