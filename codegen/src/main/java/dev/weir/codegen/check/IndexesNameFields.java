package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.ComponentSource;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.IndexSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** An index on the record names components that are stored, each once; one on a component names none. */
final class IndexesNameFields implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (IndexSource index : model.indexes()) {
            if (index.components().isEmpty()) {
                out.report(Message.INDEX_EMPTY, model.position(), index.annotation(), model.type());
            }
            Set<String> named = new HashSet<>();
            for (String name : index.components()) {
                if (!named.add(name)) {
                    out.report(Message.INDEX_REPEATED, model.position(), index.annotation(), model.type(), name);
                } else {
                    check(model, index, name, out);
                }
            }
        }
        for (FieldSource field : model.fields()) {
            for (IndexSource index : field.indexes()) {
                if (!index.components().isEmpty()) {
                    out.report(Message.INDEX_NAMES_ITSELF, field.position(), index.annotation(), model.show(field));
                }
            }
        }
    }

    private static void check(ModelSource model, IndexSource index, String name, Diagnostics out) {
        Optional<ComponentSource> component = model.component(name);
        if (component.isEmpty()) {
            out.report(
                    Message.INDEX_UNKNOWN,
                    model.position(),
                    index.annotation(),
                    model.type(),
                    name,
                    Suggestion.of(name, model));
        } else if (component.get() instanceof RelationSource) {
            out.report(Message.INDEX_RELATION, model.position(), index.annotation(), model.type(), name);
        }
    }
}
