package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.name.Identifiers;
import dev.weir.codegen.name.Words;
import java.util.List;
import java.util.Optional;

/** Writes the methods of a create for what is created with the new instance, and belongs to it. */
final class NestedWriter {
    private final Subject subject;
    private final SourceFile file;

    NestedWriter(Subject subject, SourceFile file) {
        this.subject = subject;
        this.file = file;
    }

    void hasOne(LinkedRelation relation) {
        Nested nested = start(relation);
        boolean isRequired = relation.isRequired();
        String override = file.fill("@$Override");
        nested.item()
                .ifPresent(type -> one(
                        isRequired ? override : "/** Sets the $relation, which is created with it. */",
                        type,
                        nested.state(parameter(relation))));
        one(
                isRequired
                        ? override
                        : "/** Sets the $relation, which is created with it; the function gives it all but its link. */",
                nested.function(file),
                applied(relation));
        if (relation.link().isChangeable()) {
            existing(
                    isRequired
                            ? override
                            : file.fill(
                                    "/** Sets the $relation to one that is there and belongs to it from then on. */"),
                    "$T",
                    "$List.of($Given.notNull(\"$simple.$method\", $parameter))");
        }
    }

    void hasMany(LinkedRelation relation) {
        Nested nested = start(relation);
        nested.item().ifPresent(type -> several(nested, type, relation));
        one(
                "/** Adds one of the $relation, which is created with it; the function gives it all but its link. */",
                nested.function(file),
                applied(relation));
        if (relation.link().isChangeable()) {
            String head = file.fill("/** Adds $relation that are there and belong to it from then on. */");
            existing(head, "$T...", "$Given.each(\"$simple.$method\", $parameter)");
            // no List of them: once types are erased it is the List of new ones
            existing(head, "$Collection<? extends $T>", "$Given.list(\"$simple.$method\", $parameter)");
        }
    }

    private void existing(String head, String type, String given) {
        file.add(
                """

                    $head
                    public $MCreate $method($type $parameter) {
                        return new $MCreate($state.existing($MModel.Relations.$constant, $given));
                    }
                """,
                "head",
                head,
                "type",
                file.fill(type),
                "given",
                file.fill(given));
    }

    private Nested start(LinkedRelation relation) {
        Subject.defineTarget(file, relation);
        String parameter = parameter(relation);
        file.define("relation", Words.phrase(relation.name()));
        file.define("method", relation.name());
        file.define("parameter", parameter);
        file.define("state", Subject.state(List.of(parameter)));
        file.define("constant", subject.members().constant(relation.source()));
        return Nested.of(relation, subject, file);
    }

    private void one(String head, String type, String state) {
        file.add(
                """

                    $head
                    public $MCreate $method($type $parameter) {
                        return new $MCreate($state.child($MModel.Relations.$constant, $child));
                    }
                """,
                "head",
                file.fill(head),
                "type",
                type,
                "child",
                state);
    }

    private String applied(LinkedRelation relation) {
        return file.fill(
                "$parameter.apply($TCreate.startWithout$link()).state()",
                "link",
                MemberNames.of(relation.link().owner()).part(relation.link().relation()));
    }

    private void several(Nested nested, String type, LinkedRelation relation) {
        List<String> taken = List.of(parameter(relation));
        String item = Identifiers.fresh("created", taken);
        Optional<String> generic = Optional.of(type).filter(text -> nested.isStage());
        file.add(
                """

                    /** Adds $relation, which are created with it. */
                    $varargs$type... $parameter) {
                        return $method($Given.each("$simple.$method", $parameter));
                    }

                    /** Adds $relation, which are created with it. */
                    public $MCreate $method($List<? extends $type> $parameter) {
                        return new $MCreate($state.children($MModel.Relations.$constant, $Given.list("$simple.$method", $parameter), $item -> $child));
                    }
                """,
                "varargs",
                generic.map(
                                text -> file.fill(
                                        """
                        @$SafeVarargs
                            @$SuppressWarnings("varargs") // the array is only read
                            public final $MCreate $method("""))
                        .orElseGet(() -> file.fill("public $MCreate $method(")),
                "type",
                type,
                "item",
                item,
                "child",
                nested.state(item));
    }

    private String parameter(LinkedRelation relation) {
        return subject.parameter(relation.source());
    }
}
