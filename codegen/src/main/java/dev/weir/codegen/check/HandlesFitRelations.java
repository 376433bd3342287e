package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.HandleKind;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationKind;
import dev.weir.codegen.read.RelationSource;
import java.util.Optional;

/** A relation has the handle of its kind, and the handle says of which model. */
final class HandlesFitRelations implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (RelationSource relation : model.relations()) {
            Optional<RelationKind> kind = relation.mark().map(RelationSource.Mark::kind);
            Optional<HandleKind> handle = relation.handle();
            if (kind.isPresent() && !fits(kind.get(), handle)) {
                out.report(
                        Message.WRONG_HANDLE,
                        relation.position(),
                        model.show(relation),
                        kind.get().annotation(),
                        relation.type(),
                        wanted(
                                kind.get(),
                                relation.target().map(type -> type.simple()).orElse("T")));
            } else if (handle.isPresent() && relation.isRaw()) {
                String name = handle.get().simpleName();
                out.report(Message.RAW_HANDLE, relation.position(), model.show(relation), name, name);
            } else if (handle.isPresent()
                    && relation.target().isEmpty()
                    && relation.way().isEmpty()) {
                out.report(Message.NOT_A_MODEL, relation.position(), model.show(relation), relation.type());
            }
        }
    }

    /** Returns whether a relation of this kind can have this handle, or none. */
    static boolean fits(RelationKind kind, Optional<HandleKind> handle) {
        return handle.isPresent()
                && switch (kind) {
                    case BELONGS_TO, HAS_ONE -> handle.get() != HandleKind.MANY;
                    case HAS_MANY -> handle.get() == HandleKind.MANY;
                };
    }

    private static String wanted(RelationKind kind, String target) {
        return switch (kind) {
            case BELONGS_TO, HAS_ONE -> "One<" + target + "> or a Maybe<" + target + ">";
            case HAS_MANY -> "Many<" + target + ">";
        };
    }
}
