package dev.weir.codegen.check;

import dev.weir.codegen.link.Link;
import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.OnDelete;
import java.util.Optional;
import java.util.stream.Collectors;

/** The link of a required relation is always there, and that of an optional one need not be. Only the latter can be lost. */
final class LinkNullnessFits implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (Declared declared : Declared.belongsTo(model, links)) {
            Optional<Link> link = links.held(model, declared.relation());
            if (link.isPresent()) {
                check(model, link.get(), out);
            }
        }
    }

    private static void check(ModelSource model, Link link, Diagnostics out) {
        Optional<FieldSource> nullable =
                link.key().stream().filter(FieldSource::isNullable).findFirst();
        if (link.isRequired() && nullable.isPresent()) {
            out.report(
                    Message.ONE_WITH_NULLABLE_KEY,
                    link.relation().position(),
                    model.show(link.relation()),
                    model.show(nullable.get()),
                    link.target().type());
        } else if (!link.isRequired() && nullable.isEmpty()) {
            out.report(
                    Message.MAYBE_WITHOUT_NULLABLE_KEY,
                    link.relation().position(),
                    model.show(link.relation()),
                    link.key().stream().map(model::show).collect(Collectors.joining(" and ")),
                    link.target().type());
        }
        if (link.isRequired() && link.onDelete() == OnDelete.SET_NULL) {
            out.report(
                    Message.SET_NULL_OF_ONE,
                    link.relation().position(),
                    model.show(link.relation()),
                    link.target().type(),
                    link.target().type());
        }
    }
}
