package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.link.Through;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.ComponentSource;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.RelationKind;
import dev.weir.codegen.read.RelationSource;
import java.util.Set;

/** Writes {@code UserPath}: the typed components of a model as conditions, orders and includes name them. */
final class PathWriter {
    private final Subject subject;
    private final SourceFile file;

    private PathWriter(Subject subject) {
        this.subject = subject;
        this.file = subject.file(subject.family().path(), Set.of("R", "V"));
    }

    static SourceFile write(Subject subject) {
        return new PathWriter(subject).write();
    }

    private SourceFile write() {
        file.add(
                """
                /**
                 * {@link $M} as it is reached from {@code R}.
                 *
                 * @param <R> the model whose instances are selected
                 */
                $annotations
                $access class $MPath<R> extends $ModelPath<R, $M, $MPath<$M>> {
                    /** {@link $M} itself. */
                    public static final $MPath<$M> ROOT = new $MPath<>($List.of());

                    /** Creates the path along these relations. */
                    public $MPath($List<$RelationId> via) {
                        super(via);
                    }

                    @$Override
                    protected $MPath<$M> root() {
                        return ROOT;
                    }
                """);
        for (ComponentSource component : subject.source().components()) {
            if (component instanceof FieldSource field) {
                field(FieldCode.of(field, subject, file));
            } else if (component instanceof RelationSource relation) {
                relation(relation);
            }
        }
        file.add("}\n");
        return file;
    }

    private void field(FieldCode code) {
        file.add(
                """

                    public $path $accessor() {
                        return $method($MModel.Fields.$constant);
                    }
                """,
                "path",
                code.path("R"),
                "accessor",
                subject.members().inPath(code.field()),
                "method",
                code.pathMethod(),
                "constant",
                subject.members().constant(code.field()));
    }

    private void relation(RelationSource relation) {
        file.define("accessor", subject.members().inPath(relation));
        file.define("constant", subject.members().constant(relation));
        file.define("relation", Words.phrase(relation.name()));
        if (relation.way().isEmpty()) {
            LinkedRelation linked = subject.model().relation(relation);
            Subject.defineTarget(file, linked);
            instances(linked.kind() == RelationKind.HAS_MANY);
            return;
        }
        Through through = subject.model().through(relation);
        Subject.defineTarget(file, through.target());
        through.value().ifPresentOrElse(value -> values(through, value), () -> instances(true));
    }

    private void values(Through through, FieldSource value) {
        FieldCode code = FieldCode.of(value, through.target(), file);
        file.add(
                """

                    public $ValuesPath<R, $T, $boxed, $path> $accessor() {
                        return new $ValuesPath<>(via(), $MModel.Relations.$constant, $TPath.ROOT.$value());
                    }
                """,
                "boxed",
                code.boxed(),
                "path",
                code.path(file.fill("$T")),
                "value",
                MemberNames.of(through.target()).inPath(value));
    }

    private void instances(boolean isMany) {
        file.add(
                isMany
                        ? """

                              public $ManyPath<R, $T, $TPath<$T>> $accessor() {
                                  return new $ManyPath<>(via(), $MModel.Relations.$constant, $TPath.ROOT);
                              }

                              /** What a query gives of the $relation: those to include, or values of them to select. */
                              public <V> $RelatedList<R, V> $accessor(
                                      $Function<? super $TQuery, ? extends $Subquery<V>> query) {
                                  return listOf($MModel.Relations.$constant, query.apply($Ts.all()));
                              }
                          """
                        : """

                              public $TPath<R> $accessor() {
                                  return new $TPath<>(via($MModel.Relations.$constant));
                              }

                              /** Includes the $relation if a query selects it. */
                              public $Include<R> $accessor($UnaryOperator<$TQuery> query) {
                                  return includeOf($MModel.Relations.$constant, query.apply($Ts.all()));
                              }
                          """);
    }
}
