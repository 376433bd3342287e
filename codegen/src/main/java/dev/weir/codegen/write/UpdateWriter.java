package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.ComponentSource;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.RelationSource;
import java.util.List;
import java.util.Set;

/** Writes {@code UserUpdate}: the builder of an update, which sets everything but the key. */
final class UpdateWriter {
    private final Subject subject;
    private final SourceFile file;

    private UpdateWriter(Subject subject) {
        this.subject = subject;
        this.file = subject.file(subject.family().update(), Set.of("T"));
    }

    static SourceFile write(Subject subject) {
        return new UpdateWriter(subject).write();
    }

    private SourceFile write() {
        file.add(
                """
                /**
                 * An update of {@link $M}. Immutable: each method returns a changed copy.
                 *
                 * @param <T> what running it gives: the changed instance, or the number of changed instances
                 */
                $annotations
                $access class $MUpdate<T> implements $Batchable<T> {
                    private final $UpdateState<$M, T> state;

                    $MUpdate($UpdateState<$M, T> state) {
                        this.state = state;
                    }
                """);
        ChildSetters children = new ChildSetters(subject, file);
        for (ComponentSource component : subject.source().components()) {
            if (component instanceof FieldSource field && !field.isKey()) {
                field(FieldCode.of(field, subject, file));
            } else if (component instanceof RelationSource source
                    && source.way().isEmpty()) {
                LinkedRelation relation = subject.model().relation(source);
                switch (relation.kind()) {
                    case BELONGS_TO -> belongsTo(relation);
                    case HAS_ONE, HAS_MANY -> children.write(relation);
                }
            }
        }
        file.add(
                """

                    /** Changes one instance after the other, so that a failure leaves changed what was changed before it. */
                    public $MUpdate<T> nonAtomic() {
                        return new $MUpdate<>(state.nonAtomic());
                    }

                    /** Runs the update. */
                    public $Mono<T> exec($Executor executor) {
                        return state.exec(executor);
                    }

                    @$Override
                    public $Mono<T> run($StatementRunner statements) {
                        return state.run(statements);
                    }

                    @$Override
                    public $Mono<T> complete($StatementRunner statements, T written) {
                        return state.complete(statements, written);
                    }

                    /** Gives the plan of the update as text, without running it. */
                    public $Mono<$String> explain($Executor executor) {
                        return state.explain(executor);
                    }
                }
                """);
        return file;
    }

    private void field(FieldCode code) {
        String parameter = subject.parameter(code.field());
        file.define("method", code.field().name());
        file.define("constant", subject.members().constant(code.field()));
        file.add(
                """

                    public $MUpdate<T> $method($type $parameter) {
                        return new $MUpdate<>(
                                $state.set($MModel.Fields.$constant, $argument));
                    }
                """,
                "type",
                code.declared(),
                "parameter",
                parameter,
                "state",
                Subject.state(List.of(parameter)),
                "argument",
                code.given(parameter));
        if (code.field().isNullable()) {
            clear(code);
        }
        if (code.isNumber()) {
            file.add(
                    """

                        /** Computes the $field from its current value, in the database. */
                        public $MUpdate<T> $method(
                                $Function<? super $NumberExpression<$M, $boxed>, ? extends $Expression<$M, $boxed>> change) {
                            return new $MUpdate<>(state.compute($MModel.Fields.$constant, change));
                        }
                    """,
                    "field",
                    Words.phrase(code.field().name()),
                    "boxed",
                    code.boxed());
        }
    }

    /** A method of its own, since {@code null} does not say whether a number or its computation is meant. */
    private void clear(FieldCode code) {
        file.add(
                """

                    /** Sets the $field to NULL. */
                    public $MUpdate<T> $clear() {
                        return new $MUpdate<>(state.set($MModel.Fields.$constant, $ArgumentChain.of(null)));
                    }
                """,
                "field",
                Words.phrase(code.field().name()),
                "clear",
                "clear" + Words.capitalized(code.field().name()));
    }

    /** A link that is part of the key cannot be changed, nor can it be told apart from one that is not. */
    private void belongsTo(LinkedRelation relation) {
        if (!relation.link().isChangeable()) {
            return;
        }
        Subject.defineTarget(file, relation);
        String parameter = subject.parameter(relation.source());
        file.define("method", relation.name());
        file.define("parameter", parameter);
        file.define("state", Subject.state(List.of(parameter)));
        String type = file.fill("$T");
        String value = LinkValues.ofUpdate(relation.link(), subject, file);
        file.add(
                """

                $doc    public $MUpdate<T> $method($type $parameter) {
                $value
                    }
                """,
                "doc",
                relation.isRequired()
                        ? ""
                        : file.fill(
                                "    /** Sets the $relation it belongs to; with {@code null} it belongs to none. */\n",
                                "relation",
                                Words.phrase(relation.name())),
                "type",
                relation.isRequired() ? type : file.nullable(type),
                "value",
                value);
        created(relation);
        if (!relation.isRequired()) {
            cleared(relation);
        }
    }

    private void created(LinkedRelation relation) {
        file.add(
                """

                    /** Sets the $relation it belongs to, a new one that is created first. */
                    public $MUpdate<T> $method($TCreate $parameter) {
                        return new $MUpdate<>($state.parent($MModel.Relations.$constant, $parameter.state()));
                    }
                """,
                "relation",
                Words.phrase(relation.name()),
                "constant",
                subject.members().constant(relation.source()));
    }

    private void cleared(LinkedRelation relation) {
        file.add(
                """

                    /** Lets it belong to no $relation. */
                    public $MUpdate<T> $clear() {
                        return $method(($T) null);
                    }
                """,
                "relation",
                Words.phrase(relation.name()),
                "clear",
                "clear" + Words.capitalized(relation.name()));
    }
}
