package dev.weir.codegen.check;

import dev.weir.codegen.link.Link;
import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationSource;
import java.util.Optional;

/** What holds a link repeats a value of the other end, so nobody makes it up. */
final class LinksAreNotMade implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (RelationSource relation : model.relations()) {
            Optional<Link> link = links.held(model, relation);
            if (link.isEmpty()) {
                continue;
            }
            for (FieldSource field : link.get().key()) {
                if (field.auto().isPresent()) {
                    out.report(Message.AUTO_LINK, field.position(), model.show(field), model.show(relation));
                }
            }
        }
    }
}
