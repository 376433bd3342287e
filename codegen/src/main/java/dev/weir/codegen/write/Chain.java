package dev.weir.codegen.write;

import dev.weir.codegen.link.Link;
import dev.weir.codegen.link.LinkedModel;
import dev.weir.codegen.link.Links;
import dev.weir.codegen.name.Family;
import dev.weir.codegen.read.ModelSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The type of a create that still needs something: its stages, one inside the other, with the complete create innermost.
 *
 * @param stages the names of the stages, first to last
 */
record Chain(Family family, List<String> stages) {
    Chain {
        stages = List.copyOf(stages);
    }

    /** Returns the chain of a model with all its stages. A model that was compiled before says itself which they are. */
    static Chain of(ModelSource model, Links links) {
        Family family = Family.of(model.type(), model.companion());
        return new Chain(
                family,
                model.compiledStages()
                        .orElseGet(() -> stages(LinkedModel.of(model, links)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(model.type() + " has a relation to nowhere")))));
    }

    private static List<String> stages(LinkedModel model) {
        MemberNames members = MemberNames.of(model.source());
        return Stage.of(model).stream()
                .map(stage -> members.stage(stage.component()))
                .toList();
    }

    /** Returns the chain of a create whose link somebody else gives. */
    Chain without(Link link) {
        MemberNames members = MemberNames.of(link.owner());
        Set<String> given = Stream.concat(Stream.of(link.relation()), link.key().stream())
                .map(members::stage)
                .collect(Collectors.toSet());
        return new Chain(
                family, stages.stream().filter(stage -> !given.contains(stage)).toList());
    }

    /** Returns the last stage if it is that of a link. */
    Optional<String> last(Link link) {
        String stage = MemberNames.of(link.owner()).stage(link.relation());
        return !stages.isEmpty() && stages.get(stages.size() - 1).equals(stage) ? Optional.of(stage) : Optional.empty();
    }

    /** Returns the type as a file spells it. */
    String type(SourceFile file) {
        String type = file.spell(family.create());
        for (int i = stages.size() - 1; i >= 0; i--) {
            type = stage(file, i) + "<" + type + ">";
        }
        return type;
    }

    /** Returns the type that makes an expression of the create's class one of this chain, as a cast; empty if it is one. */
    String cast(SourceFile file) {
        return stages.size() < 2 ? "" : "(" + type(file) + ")\n                (" + stage(file, 0) + "<?>) ";
    }

    /** Returns whether {@link #cast} is one that the compiler cannot check. */
    boolean needsCast() {
        return stages.size() > 1;
    }

    private String stage(SourceFile file, int i) {
        return file.spell(family.stage()) + "." + stages.get(i);
    }
}
