package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.name.Plurals;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.RelationKind;
import java.util.Set;

/** Writes {@code UserQuery}: a query with the relations of its model. */
final class QueryWriter {
    private QueryWriter() {}

    static SourceFile write(Subject subject) {
        SourceFile file = subject.file(subject.family().query(), Set.of());
        file.add(
                """
                /** A query for instances of {@link $M}. */
                $annotations
                $access class $MQuery extends $ModelQuery<$M, $MPath<$M>, $MQuery> {

                    /** Creates the query that has gathered this. */
                    public $MQuery($QueryState<$M> state) {
                        super(state);
                    }

                    @$Override
                    protected $MQuery with($QueryState<$M> changed) {
                        return new $MQuery(changed);
                    }

                    @$Override
                    protected $MPath<$M> root() {
                        return $MPath.ROOT;
                    }
                """);
        for (LinkedRelation relation : subject.model().relations()) {
            relation(subject, relation, file);
        }
        WayWriter ways = new WayWriter(subject, file);
        subject.model().throughs().forEach(ways::fromQuery);
        file.add(
                """

                    /** Returns the update of the selected instances; running it gives their number. */
                    public $MUpdate<$Long> update() {
                        return new $MUpdate<>($UpdateState.ofQuery(state()));
                    }
                }
                """);
        return file;
    }

    private static void relation(Subject subject, LinkedRelation relation, SourceFile file) {
        Subject.defineTarget(file, relation);
        boolean isHeld = relation.kind() == RelationKind.BELONGS_TO;
        file.define(
                "Holder",
                isHeld
                        ? subject.family().definition()
                        : Subject.family(relation).definition());
        String name = relation.name();
        file.add(
                """

                    /** Returns the query for the $relations of the selected instances, each once. */
                    public $TQuery $method() {
                        return $Ts.all().where($target -> related($Holder.Relations.$constant, $reversed, this));
                    }
                """,
                "relations",
                Words.phrase(relation.kind() == RelationKind.HAS_MANY ? name : Plurals.of(name)),
                "method",
                subject.members().inQuery(relation.source()),
                "target",
                Subject.variable(relation.target().type(), Set.of()),
                "constant",
                MemberNames.of(relation.link().owner()).constant(relation.link().relation()),
                "reversed",
                String.valueOf(isHeld));
    }
}
