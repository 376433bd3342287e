package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.RelationKind;
import java.util.List;

/** Writes the methods of an update that change what belongs to the instance. */
final class ChildSetters {
    private final Subject subject;
    private final SourceFile file;

    ChildSetters(Subject subject, SourceFile file) {
        this.subject = subject;
        this.file = file;
    }

    void write(LinkedRelation relation) {
        Subject.defineTarget(file, relation);
        String parameter = subject.parameter(relation.source());
        file.define("relation", Words.phrase(relation.name()));
        file.define("method", relation.name());
        file.define("parameter", parameter);
        file.define("state", Subject.state(List.of(parameter)));
        file.define("constant", subject.members().constant(relation.source()));
        if (relation.kind() == RelationKind.HAS_MANY) {
            hasMany(relation);
        } else {
            hasOne(relation);
        }
    }

    private void hasMany(LinkedRelation relation) {
        file.define("Linking", subject.linking(relation));
        set(
                "Changes the $relation.",
                file.fill("$UnaryOperator<$Linking>"),
                "$parameter.apply(new $Linking($LinkChanges.none())).changes()");
    }

    private void hasOne(LinkedRelation relation) {
        Nested nested = Nested.of(relation, subject, file);
        String before = relation.link().isRequired() ? "is deleted" : "belongs to nobody";
        nested.item()
                .ifPresent(type -> set(
                        "Sets the $relation to a new one; another it has " + before + " then.",
                        type,
                        created(nested.state(file.fill("$parameter")))));
        set(
                "Sets the $relation to a new one, which the function gives all but its link; another it has " + before
                        + " then.",
                nested.function(file),
                created("$parameter.apply($TCreate.startWithout"
                        + MemberNames.of(relation.link().owner())
                                .part(relation.link().relation()) + "()).state()"));
        if (relation.link().isChangeable()) {
            set(
                    "Sets the $relation to one that is there, whomever it belongs to; another it has " + before
                            + " then.",
                    file.fill("$T"),
                    "$LinkChanges.<$T>none().link($List.of($Given.notNull(\"$simple.$method\", $parameter))).sole()");
        }
        if (!relation.isRequired()) {
            clear("Lets it have no $relation; one it has " + before + " then.", relation);
        }
    }

    private static String created(String state) {
        return "$LinkChanges.<$T>none().create(" + state + ").sole()";
    }

    private void set(String doc, String type, String changes) {
        file.add(
                """

                    /** $doc */
                    public $MUpdate<T> $method($type $parameter) {
                        return new $MUpdate<>(
                                $state.children($MModel.Relations.$constant, $changes));
                    }
                """,
                "doc",
                file.fill(doc),
                "type",
                type,
                "changes",
                file.fill(changes));
    }

    private void clear(String doc, LinkedRelation relation) {
        file.add(
                """

                    /** $doc */
                    public $MUpdate<T> $clear() {
                        return new $MUpdate<>(state.children($MModel.Relations.$constant, $LinkChanges.<$T>none().sole()));
                    }
                """,
                "doc",
                file.fill(doc),
                "clear",
                "clear" + Words.capitalized(relation.name()));
    }
}
