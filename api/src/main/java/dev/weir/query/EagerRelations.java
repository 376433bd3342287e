package dev.weir.query;

import dev.weir.Handles;
import dev.weir.ModelDefinition;
import dev.weir.NPlusOne;
import dev.weir.StatementRunner;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Selection;
import dev.weir.core.value.ArgumentChain;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Loads into instances that were written, once they were, the eager relations that their handles do not hold yet. */
final class EagerRelations {
    private EagerRelations() {}

    /** Gives copies of new instances, in order, with what was created through their relations completed as well. */
    static <M> Mono<List<M>> intoCreated(StatementRunner statements, ModelDefinition<M> model, List<M> instances) {
        return completed(statements, model, instances, relation -> true);
    }

    /** Gives a copy of a changed instance, with what some of its relations lead to now completed as well. */
    static <M> Mono<M> intoChanged(
            StatementRunner statements, ModelDefinition<M> model, M instance, Set<RelationId> changed) {
        return completed(statements, model, List.of(instance), changed::contains)
                .map(completed -> completed.get(0));
    }

    private static <M> Mono<List<M>> completed(
            StatementRunner statements, ModelDefinition<M> model, List<M> instances, Predicate<RelationId> written) {
        Mono<List<M>> completed = Mono.just(instances);
        List<Relation> relations = model.model().relations();
        for (int i = 0; i < relations.size(); i++) {
            if (relations.get(i) instanceof Relation.Through
                    || !written.test(relations.get(i).id())) {
                continue; // nothing is created through others
            }
            int relation = i;
            ModelDefinition<?> target =
                    ChildLink.related(model, relations.get(i).target());
            completed = completed.flatMap(some -> through(statements, model, relation, target, some));
        }
        return completed.flatMap(some -> into(statements, model, some));
    }

    /** Gives copies of instances, in order. Each relation is loaded into those that lack it; the others keep what they hold. */
    private static <M> Mono<List<M>> into(StatementRunner statements, ModelDefinition<M> model, List<M> instances) {
        Map<List<Integer>, List<Include>> missing = new LinkedHashMap<>();
        for (RelationId eager : model.model().eager()) {
            List<Integer> lacking = lacking(model, model.model().position(eager), instances);
            if (!lacking.isEmpty()) {
                missing.computeIfAbsent(lacking, first -> new ArrayList<>())
                        .add(new Include(eager, Selection.all(), List.of()));
            }
        }
        Mono<List<M>> completed = Mono.just(instances);
        for (Map.Entry<List<Integer>, List<Include>> load : missing.entrySet()) {
            completed = completed.flatMap(some -> loaded(statements, model, load.getKey(), load.getValue(), some));
        }
        return completed;
    }

    /** Returns the places of the instances whose handle of a relation holds nothing. */
    private static <M> List<Integer> lacking(ModelDefinition<M> model, int relation, List<M> instances) {
        return IntStream.range(0, instances.size())
                .filter(i -> !Held.isLoaded(model.handle(instances.get(i), relation)))
                .boxed()
                .toList();
    }

    /** Loads relations into the instances at some places. Whoever wrote one instance after the other cannot be told to do otherwise. */
    private static <M> Mono<List<M>> loaded(
            StatementRunner statements,
            ModelDefinition<M> model,
            List<Integer> places,
            List<Include> includes,
            List<M> instances) {
        return statements
                .load(
                        model,
                        new LoadRelations(model.model().id(), includes),
                        ArgumentChain.none(),
                        places.stream().map(instances::get).toList())
                .contextWrite(NPlusOne::unwatched)
                .map(loaded -> {
                    List<M> copies = new ArrayList<>(instances);
                    for (int i = 0; i < places.size(); i++) {
                        copies.set(places.get(i), loaded.get(i));
                    }
                    return copies;
                });
    }

    /** Completes what the handles of one relation hold, all of it together. */
    private static <M, T> Mono<List<M>> through(
            StatementRunner statements,
            ModelDefinition<M> model,
            int relation,
            ModelDefinition<T> target,
            List<M> instances) {
        List<T> held = instances.stream()
                .flatMap(instance -> held(target, model.handle(instance, relation)))
                .toList();
        return held.isEmpty()
                ? Mono.just(instances)
                : intoCreated(statements, target, held)
                        .map(completed -> withHeld(model, relation, target, instances, completed.iterator()));
    }

    private static <M, T> List<M> withHeld(
            ModelDefinition<M> model,
            int relation,
            ModelDefinition<T> target,
            List<M> instances,
            Iterator<T> completed) {
        List<M> copies = new ArrayList<>(instances.size());
        for (M instance : instances) {
            Object handle = model.handle(instance, relation);
            List<T> own = held(target, handle).map(item -> completed.next()).toList();
            Handles handles = new Handles(model.model().relations().size());
            handles.set(relation, own.isEmpty() ? handle : Held.like(handle, own));
            copies.add(model.with(instance, handles));
        }
        return copies;
    }

    private static <T> Stream<T> held(ModelDefinition<T> target, Object handle) {
        return Held.items(handle).map(target.type()::cast);
    }
}
