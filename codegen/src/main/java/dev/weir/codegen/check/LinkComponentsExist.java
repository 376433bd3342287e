package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.ComponentSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The components that a belongs-to names, on both sides, are there and are stored; each is named once. */
final class LinkComponentsExist implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (Declared declared : Declared.belongsTo(model, links)) {
            RelationSource relation = declared.relation();
            String where = model.show(relation);
            check(where, relation, declared.mark().key(), model, Message.UNKNOWN_LINK_KEY, out);
            check(where, relation, declared.mark().references(), declared.target(), Message.UNKNOWN_REFERENCE, out);
        }
    }

    private static void check(
            String where,
            RelationSource relation,
            List<String> names,
            ModelSource side,
            Message unknown,
            Diagnostics out) {
        Set<String> named = new HashSet<>();
        for (String name : names) {
            Optional<ComponentSource> component = side.component(name);
            if (!named.add(name)) {
                out.report(Message.LINK_REPEATED, relation.position(), where, name);
            } else if (component.isEmpty()) {
                out.report(unknown, relation.position(), where, name, side.type(), Suggestion.of(name, side));
            } else if (component.get() instanceof RelationSource) {
                out.report(Message.LINK_OF_RELATION, relation.position(), where, side.show(name));
            }
        }
    }
}
