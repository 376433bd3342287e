package dev.weir.codegen.check;

import dev.weir.codegen.link.Indexes;
import dev.weir.codegen.link.Link;
import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.IndexSource;
import dev.weir.codegen.read.ModelSource;
import java.util.List;
import java.util.stream.Collectors;

/** A link repeats what tells the instances of its target apart: their key, or the components of a unique index. */
final class ReferencesAreUnique implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (Declared declared : Declared.belongsTo(model, links)) {
            links.held(model, declared.relation())
                    .filter(link -> !identifies(link))
                    .ifPresent(link -> out.report(
                            Message.REFERENCES_NOT_UNIQUE,
                            link.relation().position(),
                            model.show(link.relation()),
                            link.references().stream().map(link.target()::show).collect(Collectors.joining(" and "))));
        }
    }

    private static boolean identifies(Link link) {
        List<String> names = names(link.references());
        return names(link.target().key()).equals(names)
                || Indexes.of(link.target()).stream()
                        .filter(IndexSource::unique)
                        .anyMatch(index -> index.components().equals(names));
    }

    private static List<String> names(List<FieldSource> fields) {
        return fields.stream().map(FieldSource::name).toList();
    }
}
