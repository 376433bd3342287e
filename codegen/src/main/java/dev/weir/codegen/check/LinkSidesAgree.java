package dev.weir.codegen.check;

import dev.weir.codegen.link.Link;
import dev.weir.codegen.link.LinkNames;
import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A link has as many components as it repeats, of the same types, in order. */
final class LinkSidesAgree implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (Declared declared : Declared.belongsTo(model, links)) {
            LinkNames names = LinkNames.of(declared.relation(), declared.mark(), declared.target());
            if (!names.references().isEmpty()
                    && names.key().size() != names.references().size()) {
                out.report(
                        Message.LINK_COUNT,
                        declared.relation().position(),
                        model.show(declared.relation()),
                        shown(model, names.key()),
                        shown(declared.target(), names.references()));
            }
            Optional<Link> link = links.held(model, declared.relation());
            link.ifPresent(held -> types(model, held, out));
        }
    }

    private static void types(ModelSource model, Link link, Diagnostics out) {
        for (int i = 0; i < link.key().size(); i++) {
            FieldSource key = link.key().get(i);
            FieldSource reference = link.references().get(i);
            boolean supported = Types.isSupported(key.type()) && Types.isSupported(reference.type());
            if (supported && !Types.haveSameValues(key.type(), reference.type())) {
                out.report(
                        Message.LINK_TYPE,
                        link.relation().position(),
                        model.show(link.relation()),
                        model.show(key),
                        key.type().shown(),
                        link.target().show(reference),
                        reference.type().shown());
            }
        }
    }

    private static String shown(ModelSource model, List<String> names) {
        return names.stream().map(model::show).collect(Collectors.joining(" and "));
    }
}
