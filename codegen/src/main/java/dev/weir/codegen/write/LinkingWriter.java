package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.name.Identifiers;
import dev.weir.codegen.name.Words;
import java.util.List;
import java.util.Set;

/** Writes {@code UserTodosLinking}: what an update changes about what an instance has many of. */
final class LinkingWriter {
    private final LinkedRelation relation;
    private final SourceFile file;

    private LinkingWriter(LinkedRelation relation, SourceFile file) {
        this.relation = relation;
        this.file = file;
    }

    static SourceFile write(Subject subject, LinkedRelation relation) {
        SourceFile file = subject.file(subject.linking(relation), Set.of());
        Subject.defineTarget(file, relation);
        file.define("Linking", subject.linking(relation));
        file.define("name", relation.name());
        file.define("relation", Words.phrase(relation.name()));
        file.define("parameter", subject.parameter(relation.source()));
        new LinkingWriter(relation, file).write(Nested.of(relation, subject, file));
        return file;
    }

    private void write(Nested nested) {
        file.add(
                """
                /**
                 * What an update changes about the $relation of one {@link $M}. In which order it is said does not matter: what is
                 * unlinked goes first, then what is linked, and what is created comes last. Immutable: each method returns a changed
                 * copy.
                 */
                $annotations
                $access class $Linking {
                    private final $LinkChanges<$T> changes;

                    $Linking($LinkChanges<$T> changes) {
                        this.changes = changes;
                    }
                """);
        nested.item().ifPresent(type -> created(nested, type));
        file.add(
                """

                    /** Adds a new one; the function gives it all but its link. */
                    public $Linking create($function $parameter) {
                        return new $Linking(this.changes.create($parameter.apply($TCreate.startWithout$link()).state()));
                    }
                """,
                "function",
                nested.function(file),
                "link",
                MemberNames.of(relation.link().owner()).part(relation.link().relation()));
        if (relation.link().isChangeable()) {
            listed("link", "Adds $relation that are there, whomever they belong to.");
            file.add(
                    """

                        /** Makes these, and those that are created here, all of the $relation, and $ends all others. */
                        public $Linking replace($Collection<? extends $T> $parameter) {
                            return new $Linking(this.changes.link($parameter).sole());
                        }
                    """,
                    "ends",
                    relation.link().isRequired() ? "deletes" : "takes away");
        }
        listed(
                "unlink",
                relation.link().isRequired()
                        ? "Deletes $relation, with what belongs to them. Those that do not belong to the $model stay as they are."
                        : "Takes $relation away, which belong to nobody then. Those that do not belong to the $model stay as they"
                                + " are.");
        file.add(
                """

                    $LinkChanges<$T> changes() {
                        return this.changes;
                    }
                }
                """);
    }

    private void created(Nested nested, String type) {
        List<String> taken = List.of(file.fill("$parameter"));
        String item = Identifiers.fresh("created", taken);
        file.add(
                """

                    /** Adds a new one. */
                    public $Linking create($type $item) {
                        return new $Linking(this.changes.create($state));
                    }

                    /** Adds new ones. */
                    public $Linking create($List<? extends $type> $parameter) {
                        $Linking $linking = this;
                        for ($type $item : $Given.list("$simple.$name", $parameter)) {
                            $linking = $linking.create($item);
                        }
                        return $linking;
                    }
                """,
                "type",
                type,
                "item",
                item,
                "linking",
                Identifiers.fresh("linking", taken),
                "state",
                nested.state(item));
    }

    private void listed(String method, String doc) {
        file.add(
                """

                    /** $doc */
                    public $Linking $method($T... $parameter) {
                        return $method($Given.each("$simple.$name", $parameter));
                    }

                    /** $doc */
                    public $Linking $method($Collection<? extends $T> $parameter) {
                        return new $Linking(this.changes.$method($parameter));
                    }
                """,
                "method",
                method,
                "doc",
                file.fill(doc));
    }
}
