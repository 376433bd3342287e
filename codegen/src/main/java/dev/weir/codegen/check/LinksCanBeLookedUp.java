package dev.weir.codegen.check;

import dev.weir.codegen.link.Link;
import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationKind;
import dev.weir.codegen.read.RelationSource;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an instance has can be found by its link, which an index holds; what it has one of, by a unique one. */
final class LinksCanBeLookedUp implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (Declared declared : Declared.others(model, links)) {
            RelationSource relation = declared.relation();
            Optional<Link> link = links.link(model, relation);
            if (link.isEmpty()) {
                continue;
            }
            if (declared.mark().kind() == RelationKind.HAS_ONE && !link.get().isUnique()) {
                report(Message.LINK_NOT_UNIQUE, "@Unique", model, relation, link.get(), out);
            } else if (!link.get().isIndexed()) {
                report(Message.LINK_NOT_INDEXED, "@Index", model, relation, link.get(), out);
            }
        }
    }

    private static void report(
            Message message,
            String annotation,
            ModelSource model,
            RelationSource relation,
            Link link,
            Diagnostics out) {
        ModelSource owner = link.owner();
        String shown = link.keyNames().stream().map(owner::show).collect(Collectors.joining(" and "));
        String way = link.key().size() == 1
                ? "add " + annotation + " to " + shown
                : link.keyNames().stream()
                        .map(name -> '"' + name + '"')
                        .collect(Collectors.joining(", ", "add " + annotation + "({", "}) to " + owner.type()));
        out.report(message, relation.position(), model.show(relation), shown, way);
    }
}
