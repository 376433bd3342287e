package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.ComponentSource;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.RelationKind;
import dev.weir.codegen.read.RelationSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code UserCreate}: the builder of a create, which stands for each of its stages. */
final class CreateWriter {
    private static final String NEW = "new $MCreate($CreateState.of($MModel.INSTANCE))";

    private final Subject subject;
    private final SourceFile file;
    private final List<Stage> stages;

    private CreateWriter(Subject subject, List<Stage> stages) {
        this.subject = subject;
        this.file = subject.file(subject.family().create(), Set.of());
        this.stages = stages;
    }

    static SourceFile write(Subject subject, List<Stage> stages) {
        return new CreateWriter(subject, stages).write();
    }

    private SourceFile write() {
        file.add(
                """
                /** A new {@link $M} with all that it needs. Immutable: each method returns a changed copy. */
                $annotations
                $access class $MCreate$implements {
                    private final $CreateState<$M> state;

                    private $MCreate($CreateState<$M> state) {
                        this.state = state;
                    }
                """,
                "implements",
                interfaces());
        starts();
        CreateSetters setters = new CreateSetters(subject, file, stages);
        NestedWriter nested = new NestedWriter(subject, file);
        for (ComponentSource component : subject.source().components()) {
            if (component instanceof FieldSource field) {
                setters.field(field);
            } else if (component instanceof RelationSource source
                    && source.way().isEmpty()) {
                LinkedRelation relation = subject.model().relation(source);
                switch (relation.kind()) {
                    case BELONGS_TO -> setters.belongsTo(relation);
                    case HAS_ONE -> nested.hasOne(relation);
                    case HAS_MANY -> nested.hasMany(relation);
                }
            }
        }
        file.add(
                """

                    /**
                     * Creates the instance and what is created with it one after the other, so that a failure leaves what was
                     * created before it.
                     */
                    public $MCreate nonAtomic() {
                        return new $MCreate(state.nonAtomic());
                    }

                    /** Creates the instance and gives it as it is in the database. */
                    public $Mono<$M> exec($Executor executor) {
                        return state.exec(executor);
                    }

                    @$Override
                    public $Mono<$M> run($StatementRunner statements) {
                        return state.run(statements);
                    }

                    @$Override
                    public $Mono<$M> complete($StatementRunner statements, $M written) {
                        return state.complete(statements, written);
                    }

                    /** Returns what has been gathered; for generated code. */
                    public $CreateState<$M> state() {
                        return state;
                    }
                }
                """);
        return file;
    }

    private String interfaces() {
        String own = file.fill("<$MCreate>");
        Stream<String> each = stages.stream()
                .map(stage -> file.fill("$MStage.") + subject.members().stage(stage.component()) + own);
        return Stream.concat(each, Stream.of(file.fill("$Batchable<$M>")))
                .collect(Collectors.joining(",\n                ", "\n        implements ", ""));
    }

    private void starts() {
        Chain all = Chain.of(subject.source(), subject.links());
        start("", all, "start()", NEW);
        for (LinkedRelation relation : subject.model().relations(RelationKind.BELONGS_TO)) {
            Subject.defineTarget(file, relation);
            file.define("cap", subject.members().part(relation.source()));
            file.define("relation", Words.phrase(relation.name()));
            file.define("method", relation.name());
            file.define("parameter", subject.parameter(relation.source()));
            Chain open = all.without(relation.link());
            start(
                    "/** Starts one with its $relation; for generated code. */",
                    open,
                    "startWith$cap($T $parameter)",
                    NEW + ".$method($parameter)");
            start(
                    "/** Starts one that gets its $relation later; for generated code. */",
                    open,
                    "startWithout$cap()",
                    NEW);
            all.last(relation.link()).filter(stage -> relation.isRequired()).ifPresent(this::of);
        }
    }

    private void of(String stage) {
        file.add(
                """

                    /** Returns a stage as what stands for it; for generated code. */
                    public static $MCreate of($MStage.$stage<$MCreate> stage) {
                        return ($MCreate) stage;
                    }
                """,
                "stage",
                stage);
    }

    private void start(String doc, Chain chain, String signature, String value) {
        file.add(
                """

                    $doc$suppress$access $chain $signature {
                        return $cast$value;
                    }
                """,
                "doc",
                doc.isEmpty() ? "" : file.fill(doc) + "\n    ",
                "suppress",
                chain.needsCast()
                        ? file.fill("@$SuppressWarnings(\"unchecked\") // one class stands for every stage\n    ")
                        : "",
                "access",
                doc.isEmpty() ? "static" : "public static",
                "chain",
                chain.type(file),
                "signature",
                file.fill(signature),
                "cast",
                chain.cast(file),
                "value",
                file.fill(value));
    }
}
