package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.name.Identifiers;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.RelationKind;
import java.util.Set;

/** Writes {@code UserTodosScope}: what one instance has through a has-one or has-many. */
final class ScopeWriter {
    private ScopeWriter() {}

    static SourceFile write(Subject subject, LinkedRelation relation) {
        SourceFile file = subject.file(subject.scope(relation), Set.of());
        Subject.defineTarget(file, relation);
        file.define("Scope", subject.scope(relation));
        boolean isMany = relation.kind() == RelationKind.HAS_MANY;
        String self = file.fill("$self");
        String target = Subject.variable(relation.target().type(), Set.of(self));
        file.add(
                """
                /** The $relation of one {@link $M}: a query for $them, and where $begin. */
                $annotations
                $access class $Scope extends $ModelQuery<$T, $TPath<$T>, $TQuery> {
                    private final $M $self;

                    $Scope($M $self) {
                        super(stateOf($Ts.where($target -> $condition)));
                        this.$self = $self;
                    }

                    @$Override
                    protected $TQuery with($QueryState<$T> changed) {
                        return new $TQuery(changed);
                    }

                    @$Override
                    protected $TPath<$T> root() {
                        return $TPath.ROOT;
                    }

                    /** Returns the query alone, from which the relations of $themselves can be followed. */
                    public $TQuery query() {
                        return with(state());
                    }

                    /** Returns the update of $them; running it gives how many were changed. */
                    public $TUpdate<$Long> update() {
                        return query().update();
                    }

                    /** Starts a new one that belongs to the $model. */
                    public $chain create() {
                        return $TCreate.startWith$link($self);
                    }
                """,
                "relation",
                Words.phrase(relation.name()),
                "them",
                isMany ? "them" : "it",
                "themselves",
                isMany ? "those it selects" : "the one it selects",
                "begin",
                isMany ? "new ones begin" : "a new one begins",
                "target",
                target,
                "condition",
                LinkCondition.fromTarget(relation.link(), target, self, file),
                "chain",
                Chain.of(relation.target(), subject.links())
                        .without(relation.link())
                        .type(file),
                "link",
                MemberNames.of(relation.link().owner()).part(relation.link().relation()));
        links(subject, relation, file);
        file.add("}\n");
        return file;
    }

    private static void links(Subject subject, LinkedRelation relation, SourceFile file) {
        file.define("parameter", Identifiers.fresh(subject.parameter(relation.source()), Set.of(file.fill("$self"))));
        file.define("constant", subject.members().constant(relation.source()));
        file.define("name", relation.name());
        file.define("relation", Words.phrase(relation.name()));
        boolean isMany = relation.kind() == RelationKind.HAS_MANY;
        boolean isChangeable = relation.link().isChangeable();
        if (isMany && isChangeable) {
            several(
                    file,
                    "link",
                    "Returns what makes $relation that are there belong to the $model, whomever they belonged to before.",
                    ".link($parameter)");
        }
        String unlinked = relation.link().isRequired() ? "deletes" : "takes away";
        if (isMany) {
            several(
                    file,
                    "unlink",
                    "Returns what " + unlinked + " $relation of the $model; those of others stay as they are.",
                    ".unlink($parameter)");
        }
        if (isMany && isChangeable) {
            single(
                    file,
                    "replace",
                    "Returns what makes these the $relation of the $model, and " + unlinked + " all others it has.",
                    file.fill("$Collection<? extends $T>"),
                    ".link($parameter).sole()");
        } else if (isChangeable) {
            single(
                    file,
                    "replace",
                    "Returns what makes this the $relation of the $model, and " + unlinked + " another it has.",
                    file.fill("$T"),
                    ".link($List.of($Given.notNull(\"$simple.$name\", $parameter))).sole()");
        }
    }

    private static void several(SourceFile file, String method, String doc, String changes) {
        file.add(
                """

                    /** $doc */
                    public $LinkWrite $method($T... $parameter) {
                        return $method($Given.each("$simple.$name", $parameter));
                    }
                """,
                "method",
                method,
                "doc",
                file.fill(doc));
        single(file, method, doc, file.fill("$Collection<? extends $T>"), changes);
    }

    private static void single(SourceFile file, String method, String doc, String type, String changes) {
        file.add(
                """

                    /** $doc */
                    public $LinkWrite $method($type $parameter) {
                        return $LinkWrite.of(
                                $MModel.INSTANCE,
                                $self,
                                $MModel.Relations.$constant,
                                $LinkChanges.<$T>none()$changes);
                    }
                """,
                "method",
                method,
                "doc",
                file.fill(doc),
                "type",
                type,
                "changes",
                file.fill(changes));
    }
}
