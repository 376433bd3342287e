package dev.weir.query;

import dev.weir.Atomicity;
import dev.weir.Handles;
import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.ModelDefinition;
import dev.weir.One;
import dev.weir.StatementRunner;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.core.value.Arguments;
import dev.weir.query.UpdateState.FieldChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What an update of one instance does beside changing its fields: what it belongs to is created before, what belongs to it
 * afterwards. Immutable.
 *
 * @param targets belongs-to relations, and what they are to lead to
 * @param children has-one and has-many relations, and what becomes of what they lead to
 */
record RelationChanges<M>(
        ModelDefinition<M> model, Map<RelationId, CreateState<?>> targets, Map<RelationId, LinkChanges<?>> children) {

    static <M> RelationChanges<M> none(ModelDefinition<M> model) {
        return new RelationChanges<>(model, Map.of(), Map.of());
    }

    boolean isEmpty() {
        return targets.isEmpty() && children.isEmpty();
    }

    /** Returns the relations that lead to others afterwards. */
    Set<RelationId> changed() {
        Set<RelationId> changed = new HashSet<>(targets.keySet());
        changed.addAll(children.keySet());
        return changed;
    }

    /** Returns these changes, after which a belongs-to leads to a new instance. */
    RelationChanges<M> target(RelationId relation, CreateState<?> created) {
        Map<RelationId, CreateState<?>> more = new LinkedHashMap<>(targets);
        more.put(relation, created);
        return new RelationChanges<>(model, more, children);
    }

    /** Returns these changes with others to what belongs to the instance, in place of those said before if it is one. */
    RelationChanges<M> children(RelationId relation, LinkChanges<?> changes) {
        Map<RelationId, LinkChanges<?>> more = new LinkedHashMap<>(children);
        more.merge(relation, changes, (before, later) -> later.isSole() ? later : joined(before, later));
        RelationChanges<M> all = new RelationChanges<>(model, targets, more);
        all.writes().forEach(ChildWrites::requireNoneIsBoth);
        return all;
    }

    @SuppressWarnings("unchecked") // both are of one relation
    private static <C> LinkChanges<C> joined(LinkChanges<?> before, LinkChanges<?> later) {
        return ((LinkChanges<C>) before).and((LinkChanges<C>) later);
    }

    /** Returns whether what is linked to the instance repeats the value of one of its fields. */
    boolean repeat(FieldChange change) {
        return writes().stream().anyMatch(each -> each.link().references().contains(change.field()));
    }

    private List<ChildWrites<M, Object>> writes() {
        return children.entrySet().stream().map(this::writes).toList();
    }

    @SuppressWarnings("unchecked") // the relation says what it leads to
    private ChildWrites<M, Object> writes(Map.Entry<RelationId, LinkChanges<?>> entry) {
        return new ChildWrites<>(ChildLink.of(model, entry.getKey()), (LinkChanges<Object>) entry.getValue());
    }

    /** Runs work of which these changes are a part: as a unit, unless that would be one write or need not be a whole. */
    <T> Mono<T> inUnit(
            StatementRunner statements,
            List<FieldChange> fields,
            Atomicity atomicity,
            Function<StatementRunner, Mono<T>> work) {
        return Mono.defer(() -> {
            int count = targets.size()
                    + (fields.isEmpty() && targets.isEmpty() ? 0 : 1)
                    + writes().stream().mapToInt(ChildWrites::count).sum();
            return atomicity.isAtomic() && count > 1 ? statements.together(work) : work.apply(statements);
        });
    }

    /**
     * Completes if an instance that is given will not be looked for otherwise, since no field of it changes, and is there.
     *
     * @throws RecordNotFoundException as an error signal, if it is gone
     */
    Mono<Void> present(StatementRunner statements, M instance, List<FieldChange> fields) {
        if (!fields.isEmpty() || !targets.isEmpty()) {
            return Mono.empty();
        }
        Query self = new Query(model.model().id(), model.rowByKey(), List.of(), Query.Answer.EXISTS);
        return statements
                .exists(self, model.key(instance))
                .flatMap(there -> there ? Mono.empty() : Mono.error(() -> UpdateTarget.gone(model)));
    }

    /**
     * Changes an instance and what it is linked to, in the order in which nothing collides, and gives it as it is then.
     *
     * @param own changes fields of the instance itself
     */
    Mono<M> run(
            StatementRunner statements,
            M instance,
            List<FieldChange> fields,
            BiFunction<StatementRunner, List<FieldChange>, Mono<M>> own,
            Atomicity atomicity) {
        List<ChildWrites<M, Object>> writes = writes();
        return Flux.fromIterable(writes)
                .concatMap(each -> each.unlink(statements, instance, atomicity), 1)
                .then(created(statements, atomicity))
                .flatMap(created -> changed(statements, instance, fields, created, own)
                        .flatMap(changed -> linked(statements, writes, changed, created, atomicity)));
    }

    /** What a belongs-to is to lead to, and has just been created. */
    private record Target(RelationId relation, Object instance) {}

    private Mono<List<Target>> created(StatementRunner statements, Atomicity atomicity) {
        return Flux.fromIterable(targets.entrySet())
                .concatMap(
                        target -> create(statements, target.getValue(), atomicity)
                                .map(instance -> new Target(target.getKey(), instance)),
                        1)
                .collectList();
    }

    private static <T> Mono<Object> create(StatementRunner statements, CreateState<T> state, Atomicity atomicity) {
        return Creates.run(statements, state.model(), List.of(state), atomicity)
                .single()
                .cast(Object.class);
    }

    private Mono<M> changed(
            StatementRunner statements,
            M instance,
            List<FieldChange> fields,
            List<Target> created,
            BiFunction<StatementRunner, List<FieldChange>, Mono<M>> own) {
        List<FieldChange> all = withLinks(fields, created);
        return all.isEmpty() ? Mono.just(instance) : own.apply(statements, all);
    }

    private List<FieldChange> withLinks(List<FieldChange> fields, List<Target> created) {
        List<FieldChange> all = new ArrayList<>(fields);
        for (Target target : created) {
            Relation.BelongsTo link = ChildLink.heldBy(model, target.relation());
            ModelDefinition<Object> definition = ChildLink.related(model, link.target());
            for (FieldChange change : ChildLink.linking(model, link, definition, target.instance())) {
                if (all.stream().anyMatch(known -> known.field() == change.field())) {
                    throw new IllegalArgumentException(
                            model.model().fields().get(change.field()).id()
                                    + " is given, and so is the instance it links to; give one of them");
                }
                all.add(change);
            }
        }
        all.sort(Comparator.comparingInt(FieldChange::field));
        return all;
    }

    /** Links and creates children, and gives the instance with what is known to be behind the relations that have changed. */
    private Mono<M> linked(
            StatementRunner statements,
            List<ChildWrites<M, Object>> writes,
            M changed,
            List<Target> created,
            Atomicity atomicity) {
        return Flux.fromIterable(writes)
                .concatMap(each -> each.link(statements, changed, atomicity), 1)
                .thenMany(Flux.fromIterable(writes))
                .concatMap(
                        each -> each.create(statements, changed, atomicity)
                                .map(children ->
                                        placed(each.link().relation(), handle(statements, each, changed, children))),
                        1)
                .reduceWith(() -> leadingTo(created), (handles, placed) -> placed.into(handles))
                .map(handles -> model.with(changed, handles));
    }

    private Handles leadingTo(List<Target> created) {
        Handles handles = new Handles(model.model().relations().size());
        for (Target target : created) {
            boolean required = ChildLink.heldBy(model, target.relation()).required();
            placed(target.relation(), Held.toOne(required, target.instance())).into(handles);
        }
        return handles;
    }

    private Placed placed(RelationId relation, Object handle) {
        return new Placed(model.model().position(relation), handle);
    }

    /** Returns the handle of what children there are, as far as it is known. */
    private static <M> Object handle(
            StatementRunner statements, ChildWrites<M, Object> writes, M parent, List<Object> created) {
        ChildLink<M, Object> link = writes.link();
        if (!link.toOne()) {
            return Many.unloaded(link.relation().toString());
        }
        Optional<Object> child = last(created).or(() -> last(writes.changes().linked())
                .map(linked -> Updated.of(statements, link.child(), linked, link.linkedTo(parent), Arguments.NONE)));
        return link.required() ? One.of(child.orElseThrow()) : Maybe.of(child);
    }

    private static <T> Optional<T> last(List<T> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
    }

    /** Returns the statements that change links of what is there, for their plans. */
    List<Statement> statements(M instance) {
        return writes().stream()
                .flatMap(each -> each.statements(instance).stream())
                .toList();
    }
}
