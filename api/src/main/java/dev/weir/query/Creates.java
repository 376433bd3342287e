package dev.weir.query;

import dev.weir.Atomicity;
import dev.weir.Handles;
import dev.weir.Many;
import dev.weir.ModelDefinition;
import dev.weir.StatementRunner;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.value.Arguments;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Creates instances. Those that were there before and belong to new ones from then on are linked when these have been created,
 * and are in their handles as they are then, between what was created before and after them.
 */
final class Creates {
    private final StatementRunner statements;
    private final Atomicity atomicity;

    private Creates(StatementRunner statements, Atomicity atomicity) {
        this.statements = statements;
        this.atomicity = atomicity;
    }

    /** Gives the instances as they are in the database, in order. */
    static <M> Flux<M> run(
            StatementRunner statements, ModelDefinition<M> model, List<CreateState<M>> states, Atomicity atomicity) {
        if (states.stream().noneMatch(CreateState::fills)) {
            return statements.create(model, keys -> Drafts.of(states, keys), atomicity);
        }
        Mono<List<M>> created = atomicity.isAtomic() && states.stream().anyMatch(CreateState::links)
                ? statements.together(unit -> new Creates(unit, atomicity).all(model, states))
                : new Creates(statements, atomicity).all(model, states);
        return created.flatMapIterable(instances -> instances);
    }

    private <M> Mono<List<M>> all(ModelDefinition<M> model, List<CreateState<M>> states) {
        return statements
                .create(model, keys -> Drafts.of(states, keys), atomicity)
                .collectList()
                .flatMap(created -> Flux.range(0, created.size())
                        .concatMap(i -> linked(states.get(i), created.get(i)), 1)
                        .collectList());
    }

    /** Links what belongs to a new instance, and to what was created with it. */
    private <M> Mono<M> linked(CreateState<M> state, M created) {
        if (!state.fills()) {
            return Mono.just(created);
        }
        ModelDefinition<M> model = state.model();
        List<Relation> relations = model.model().relations();
        Relatives relatives = Relatives.of(state);
        return Flux.fromStream(IntStream.range(0, relations.size()).boxed())
                .concatMap(
                        i -> handle(state, created, relations.get(i), relatives, model.handle(created, i))
                                .map(handle -> new Placed(i, handle)),
                        1)
                .reduceWith(() -> new Handles(relations.size()), (handles, placed) -> placed.into(handles))
                .map(handles -> model.with(created, handles));
    }

    /** Gives the handle of a relation that the create itself does not fill, at whatever depth; nothing for another. */
    private <M> Mono<Object> handle(
            CreateState<M> state, M created, Relation relation, Relatives relatives, Object current) {
        if (relation instanceof Relation.BelongsTo belongsTo) {
            return Flux.fromIterable(relatives.parents())
                    .filter(parent -> parent.relation().equals(relation.id())
                            && parent.created().fills())
                    .next()
                    .flatMap(parent -> linkedUnchecked(
                                    parent.created(), items(current).next())
                            .map(instance -> Held.toOne(belongsTo.required(), instance)));
        }
        List<CreateState.OfChild> children = relatives.children(relation.id());
        return children.stream()
                        .allMatch(child -> child instanceof CreateState.Child c
                                && !c.created().fills())
                ? Mono.empty()
                : children(ChildLink.of(state.model(), relation.id()), created, children, items(current))
                        .map(all -> relation instanceof Relation.HasOne one
                                ? Held.toOne(one.required(), all.get(0))
                                : Many.of(all));
    }

    /** Gives the children of a new instance as they are then: those created with it, and those linked to it now. */
    private <M, C> Mono<List<C>> children(
            ChildLink<M, C> link, M parent, List<CreateState.OfChild> children, Iterator<C> created) {
        LinkChanges<C> existing = LinkChanges.<C>none()
                .link(children.stream()
                        .filter(CreateState.Existing.class::isInstance)
                        .map(child -> Creates.<C>instance((CreateState.Existing) child))
                        .toList());
        return new ChildWrites<>(link, existing)
                .link(statements, parent, atomicity)
                .thenMany(Flux.fromIterable(children))
                .concatMap(child -> child(link, parent, child, created), 1)
                .collectList();
    }

    private <M, C> Mono<C> child(ChildLink<M, C> link, M parent, CreateState.OfChild child, Iterator<C> created) {
        if (child instanceof CreateState.Child added) {
            return linkedUnchecked(added.created(), created.next());
        }
        return child instanceof CreateState.Existing before
                ? Mono.just(Updated.of(
                        statements, link.child(), Creates.<C>instance(before), link.linkedTo(parent), Arguments.NONE))
                : Mono.empty();
    }

    @SuppressWarnings("unchecked") // the relation says what is created and linked through it
    private <C> Mono<C> linkedUnchecked(CreateState<?> state, C created) {
        return linked((CreateState<C>) state, created);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the relation says what is linked through it
    private static <C> C instance(CreateState.Existing existing) {
        return (C) existing.instance();
    }

    /** Returns what a handle holds of what was created; nothing if nothing was. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the relation says what is created through it
    private static <C> Iterator<C> items(Object handle) {
        return (Iterator<C>) Held.items(handle).iterator();
    }
}
