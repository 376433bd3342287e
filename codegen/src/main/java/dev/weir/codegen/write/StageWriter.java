package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.FieldSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes {@code UserStage}: what a create still needs, one interface for each thing. */
final class StageWriter implements Stage.Visitor<Void> {
    private final Subject subject;
    private final SourceFile file;

    private StageWriter(Subject subject, List<Stage> stages) {
        this.subject = subject;
        Set<String> reserved = stages.stream()
                .map(stage -> subject.members().stage(stage.component()))
                .collect(Collectors.toSet());
        reserved.add("N");
        this.file = subject.file(subject.family().stage(), reserved);
    }

    static SourceFile write(Subject subject, List<Stage> stages) {
        return new StageWriter(subject, stages).write(stages);
    }

    private SourceFile write(List<Stage> stages) {
        file.add(
                """
                /** The steps on the way to a new {@link $M}: what it needs, one thing at a time. */
                $annotations
                $access class $MStage {
                    private $MStage() {}
                """);
        for (Stage stage : stages) {
            file.define("stage", subject.members().stage(stage.component()));
            file.define("needs", Words.phrase(stage.component().name()));
            file.define("method", stage.component().name());
            file.define("parameter", subject.parameter(stage.component()));
            stage.accept(this);
        }
        file.add("}\n");
        return file;
    }

    @Override
    public Void visitField(FieldSource field) {
        start("its $needs");
        file.add(
                "        N $method($type $parameter);\n    }\n",
                "type",
                FieldCode.of(field, subject, file).declared());
        return null;
    }

    @Override
    public Void visitHasOne(LinkedRelation relation) {
        Subject.defineTarget(file, relation);
        Nested nested = Nested.of(relation, subject, file);
        start("its $needs");
        nested.item()
                .ifPresent(type -> file.add(
                        """
                                /** Sets the $needs, which is created with it. */
                                N $method($type $parameter);

                        """,
                        "type",
                        type));
        file.add(
                """
                        /** Sets the $needs, which is created with it; the function gives it all but its link. */
                        N $method($function $parameter);
                """,
                "function",
                nested.function(file));
        if (relation.link().isChangeable()) {
            file.add(
                    """

                            /** Sets the $needs to one that is there and belongs to it from then on. */
                            N $method($T $parameter);
                    """);
        }
        file.add("    }\n");
        return null;
    }

    @Override
    public Void visitLink(LinkedRelation relation) {
        Subject.defineTarget(file, relation);
        LinkSetter setter = LinkSetter.of(relation.link(), subject, file);
        start("the $needs it belongs to");
        file.add(
                """
                        N $setter($parameters);

                        N $method($T $parameter);

                        /** Sets the $needs to a new one, which is created first. */
                        N $method($TCreate $parameter);
                    }
                """,
                "setter",
                setter.name(),
                "parameters",
                setter.declared());
        return null;
    }

    private void start(String what) {
        file.add(
                """

                    /** A new {@link $M} that needs $what. */
                    public sealed interface $stage<N> permits $MCreate {
                """,
                "what",
                file.fill(what));
    }
}
