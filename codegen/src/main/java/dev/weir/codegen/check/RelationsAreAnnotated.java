package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.HandleKind;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationSource;
import java.util.stream.Collectors;

/** A handle has one annotation that says which relation it is for. */
final class RelationsAreAnnotated implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (RelationSource relation : model.relations()) {
            if (relation.links().size() > 1) {
                out.report(
                        Message.SEVERAL_RELATIONS,
                        relation.position(),
                        model.show(relation),
                        relation.links().stream()
                                .map(mark -> "@" + mark.kind().annotation())
                                .collect(Collectors.joining(" and ")));
            } else if (relation.links().isEmpty()) {
                relation.handle()
                        .ifPresent(handle -> out.report(
                                Message.NO_RELATION_ANNOTATION,
                                relation.position(),
                                model.show(relation),
                                handle.simpleName(),
                                annotations(handle)));
            }
        }
    }

    private static String annotations(HandleKind handle) {
        return switch (handle) {
            case ONE, MAYBE -> "@BelongsTo or @HasOne";
            case MANY -> "@HasMany";
        };
    }
}
