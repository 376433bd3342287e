package dev.weir.codegen.check;

import dev.weir.codegen.link.LinkNames;
import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.HandleKind;
import dev.weir.codegen.read.ModelSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The components that hold a link by their names are there. */
final class LinkKeysExist implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (Declared declared : Declared.belongsTo(model, links)) {
            List<String> missing = declared.mark().key().isEmpty() ? missing(model, declared) : List.of();
            if (!missing.isEmpty()) {
                out.report(
                        Message.LINK_KEY_MISSING,
                        declared.relation().position(),
                        model.show(declared.relation()),
                        String.join(", ", missing),
                        model.type());
            }
        }
    }

    /** Returns the components to add, as they are to be declared. */
    private static List<String> missing(ModelSource model, Declared declared) {
        LinkNames names = LinkNames.of(declared.relation(), declared.mark(), declared.target());
        boolean isOptional = declared.relation()
                .handle()
                .filter(handle -> handle == HandleKind.MAYBE)
                .isPresent();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < names.key().size(); i++) {
            Optional<FieldSource> reference =
                    declared.target().field(names.references().get(i));
            if (reference.isPresent() && model.field(names.key().get(i)).isEmpty()) {
                missing.add(declaration(reference.get(), isOptional) + " "
                        + names.key().get(i));
            }
        }
        return missing;
    }

    private static String declaration(FieldSource reference, boolean isOptional) {
        return isOptional ? Types.nullable(reference.type()) : reference.type().shown();
    }
}
