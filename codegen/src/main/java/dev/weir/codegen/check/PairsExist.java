package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.name.Identifiers;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationKind;
import dev.weir.codegen.read.RelationSource;
import java.util.List;
import java.util.stream.Collectors;

/** A has-one or has-many is the other direction of one belongs-to of its target. */
final class PairsExist implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (Declared declared : Declared.others(model, links)) {
            List<RelationSource> candidates = links.candidates(model, declared.relation());
            if (!declared.mark().pair().isEmpty()) {
                named(model, declared, candidates, out);
            } else if (candidates.isEmpty()) {
                out.report(
                        Message.NO_PAIR,
                        declared.relation().position(),
                        model.show(declared.relation()),
                        declared.target().type(),
                        model.type(),
                        addition(model, declared),
                        declared.target().type());
            } else if (candidates.size() > 1) {
                out.report(
                        Message.AMBIGUOUS_PAIR,
                        declared.relation().position(),
                        model.show(declared.relation()),
                        candidates.stream().map(declared.target()::show).collect(Collectors.joining(" or ")),
                        declared.mark().kind().annotation(),
                        candidates.get(0).name());
            }
        }
    }

    private static void named(ModelSource model, Declared declared, List<RelationSource> candidates, Diagnostics out) {
        String name = declared.mark().pair();
        ModelSource target = declared.target();
        String where = model.show(declared.relation());
        List<String> names = candidates.stream().map(RelationSource::name).toList();
        String way = names.isEmpty()
                ? "add " + addition(model, declared) + " to " + target.type()
                : Suggestion.of(name, names);
        if (target.component(name).isEmpty()) {
            out.report(Message.UNKNOWN_PAIR, declared.relation().position(), where, name, target.type(), way);
        } else if (!names.contains(name)) {
            out.report(Message.WRONG_PAIR, declared.relation().position(), where, target.show(name), model.type(), way);
        }
    }

    /** Returns the components that would make a pair, as they are to be declared. */
    private static String addition(ModelSource model, Declared declared) {
        String relation = Identifiers.variable(model.type().simple());
        String index =
                model.key().size() > 1 ? "" : declared.mark().kind() == RelationKind.HAS_ONE ? "@Unique " : "@Index ";
        return model.key().stream()
                        .map(key -> index + declaration(key, relation))
                        .collect(Collectors.joining(", "))
                + ", @BelongsTo One<" + model.type() + "> " + relation;
    }

    private static String declaration(FieldSource key, String relation) {
        return key.type().shown() + " " + relation + Words.capitalized(key.name());
    }
}
