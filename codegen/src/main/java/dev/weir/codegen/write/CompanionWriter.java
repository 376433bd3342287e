package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.RelationKind;
import java.util.Set;

/** Writes the companion, {@code Users}: where statements about a model begin. */
final class CompanionWriter {
    private final Subject subject;
    private final SourceFile file;

    private CompanionWriter(Subject subject) {
        this.subject = subject;
        this.file = subject.file(subject.family().companion(), Set.of());
    }

    static SourceFile write(Subject subject) {
        return new CompanionWriter(subject).write();
    }

    private SourceFile write() {
        file.add(
                """
                /** Where statements about {@link $M} begin. */
                $annotations
                $access class $Ms {
                    private static final $MQuery ALL = new $MQuery($QueryState.all($MModel.INSTANCE));

                    private $Ms() {}

                    /** Returns the query for all instances. */
                    public static $MQuery all() {
                        return ALL;
                    }

                    /** Returns the query for the instances for which a condition is TRUE. */
                    public static $MQuery where($Function<? super $MPath<$M>, $Condition<$M>> condition) {
                        return ALL.where(condition);
                    }
                """);
        FinderWriter finders = new FinderWriter(subject, file);
        Finder.of(subject.source()).forEach(finders::write);
        changes();
        loading();
        subject.model().relations().forEach(this::relation);
        WayWriter ways = new WayWriter(subject, file);
        subject.model().throughs().forEach(ways::fromInstance);
        file.add("}\n");
        return file;
    }

    private void changes() {
        file.add(
                """

                    /** Starts a new instance; what it needs is asked for step by step. */
                    public static $chain create() {
                        return $MCreate.start();
                    }

                    /** Returns the creation of several instances at once. */
                    public static $CreateMany<$M> createMany($List<$MCreate> creates) {
                        return new $CreateMany<>(
                                $MModel.INSTANCE, creates.stream().map($MCreate::state).toList());
                    }

                    /** Returns the update of one instance; running it gives the instance as it is afterwards. */
                    public static $MUpdate<$M> update($M $self) {
                        return new $MUpdate<>($UpdateState.ofInstance($MModel.INSTANCE, $self));
                    }

                    /** Returns the deletion of one instance. */
                    public static $InstanceDelete<$M> delete($M $self) {
                        return new $InstanceDelete<>($MModel.INSTANCE, $self);
                    }
                """,
                "chain",
                Chain.of(subject.source(), subject.links()).type(file));
    }

    private void loading() {
        if (subject.model().relations().isEmpty()) {
            return;
        }
        file.add(
                """

                    /** Returns what loads relations into instances that are there already. */
                    @$SafeVarargs
                    public static $Loading<$M, $MPath<$M>> load(
                            $Function<? super $MPath<$M>, ? extends $Include<$M>>... relations) {
                        $Loading<$M, $MPath<$M>> loading = $Loading.of($MModel.INSTANCE, $MPath.ROOT);
                        for ($Function<? super $MPath<$M>, ? extends $Include<$M>> relation : relations) {
                            loading = loading.include(relation);
                        }
                        return loading;
                    }
                """);
    }

    private void relation(LinkedRelation relation) {
        Subject.defineTarget(file, relation);
        file.define("relation", Words.phrase(relation.name()));
        file.define("method", subject.members().inCompanion(relation.source()));
        if (relation.kind() == RelationKind.BELONGS_TO) {
            belongsTo(relation);
            return;
        }
        file.add(
                """

                    /** Returns the $relation of one instance. */
                    public static $scope $method($M $self) {
                        return new $scope($self);
                    }
                """,
                "scope",
                file.spell(subject.scope(relation)));
    }

    private void belongsTo(LinkedRelation relation) {
        String self = Subject.variable(subject.family().model(), Set.of());
        String target = Subject.variable(relation.target().type(), Set.of(self));
        file.add(
                """

                    /** Returns the query for the $relation of one instance$orNone. */
                    public static $TQuery $method($M $self) {
                        return $Ts.where($target -> $condition);
                    }
                """,
                "orNone",
                relation.isRequired() ? "" : "; it selects nothing if there is none",
                "target",
                target,
                "condition",
                LinkCondition.fromOwner(relation.link(), target, self, file));
    }
}
