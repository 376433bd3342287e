package dev.weir.codegen.write;

import dev.weir.codegen.link.Through;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.RelationKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the methods that follow a relation that leads through others: step by step, by the methods of its steps. */
final class WayWriter {
    private final Subject subject;
    private final SourceFile file;

    WayWriter(Subject subject, SourceFile file) {
        this.subject = subject;
        this.file = file;
    }

    /** Writes the method of a companion, which starts from one instance. */
    void fromInstance(Through through) {
        Through.Step first = through.steps().get(0);
        String start = file.fill(
                "$Ms.$method($self)", "method", MemberNames.of(first.owner()).inCompanion(first.relation()));
        String query = first.relation().is(RelationKind.BELONGS_TO) ? start : start + ".query()";
        List<Through.Step> rest = through.steps().subList(1, through.steps().size());
        write(
                through,
                "one instance",
                "static ",
                subject.members().inCompanion(through.source()) + file.fill("($M $self)"),
                rest.isEmpty() ? query : query + "." + chain(rest));
    }

    /** Writes the method of a query, which starts from the instances it selects. */
    void fromQuery(Through through) {
        write(
                through,
                "the selected instances",
                "",
                subject.members().inQuery(through.source()) + "()",
                chain(through.steps()));
    }

    private static String chain(List<Through.Step> steps) {
        return steps.stream()
                .map(step -> MemberNames.of(step.owner()).inQuery(step.relation()) + "()")
                .collect(Collectors.joining("."));
    }

    private void write(Through through, String of, String modifier, String signature, String query) {
        Subject.defineTarget(file, through.target());
        file.define("relation", Words.phrase(through.name()));
        file.define("of", of);
        file.define("modifier", modifier);
        file.define("signature", signature);
        file.define("query", query);
        through.value().ifPresentOrElse(value -> values(through, value), this::instances);
    }

    private void instances() {
        file.add(
                """

                    /** Returns the query for the $relation of $of, each once. */
                    public $modifier$TQuery $signature {
                        return $query;
                    }
                """);
    }

    private void values(Through through, FieldSource value) {
        file.add(
                """

                    /** Returns the query for the $relation of $of, each once. */
                    public $modifier$ValuesQuery<$boxed> $signature {
                        return $ValuesQuery.of($query, $target -> $target.$value());
                    }
                """,
                "boxed",
                FieldCode.of(value, through.target(), file).boxed(),
                "target",
                Subject.variable(through.target().type(), Set.of(file.fill("$self"))),
                "value",
                MemberNames.of(through.target()).inPath(value));
    }
}
