package dev.weir.codegen.link;

import dev.weir.codegen.read.HandleKind;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationKind;
import dev.weir.codegen.read.RelationSource;

/**
 * A relation with what it leads to.
 *
 * @param position the position among the model's relations, counted from zero
 * @param handle the handle of its component
 * @param link the link that it holds, or that its pair holds
 */
public record LinkedRelation(
        RelationSource source, int position, RelationKind kind, HandleKind handle, ModelSource target, Link link) {

    public String name() {
        return source.name();
    }

    /** Returns whether it always leads somewhere. */
    public boolean isRequired() {
        return handle == HandleKind.ONE;
    }
}
