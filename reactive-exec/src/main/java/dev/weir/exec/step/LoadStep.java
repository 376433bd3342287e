package dev.weir.exec.step;

import dev.weir.Handles;
import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.ModelDefinition;
import dev.weir.One;
import dev.weir.core.driver.Session;
import dev.weir.core.error.NonUniqueResultException;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.LinkKeys;
import dev.weir.planner.plan.Load;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Compiles {@link Load}: what the relation leads to is read for all of a window, and put into the handles of its instances.
 *
 * @param <M> the model of the window
 * @param <T> what the relation leads to: instances, or values
 */
final class LoadStep<M, T> {
    private final Load load;
    private final RelatedItems<M, T> items;
    private final String description;

    private LoadStep(Load load, RelatedItems<M, T> items) {
        this.load = load;
        this.items = items;
        this.description = "load of " + load.relation();
    }

    static <M, T> LoadStep<M, ?> compile(
            ModelDefinition<M> model, ModelDefinition<T> target, Load load, Preparation preparation) {
        LinkKeys<M> own = new LinkKeys<>(model, load.ownFields());
        if (load.through().isEmpty()) {
            return new LoadStep<>(load, linked(own, target, load, preparation));
        }
        Load.Through way = load.through().get();
        return way.values()
                ? new LoadStep<>(load, WayItems.compile(own, way, WayEnd.values(model, load, preparation), preparation))
                : new LoadStep<>(
                        load, WayItems.compile(own, way, WayEnd.targets(target, load, preparation), preparation));
    }

    private static <M, T> LinkedItems<M, T> linked(
            LinkKeys<M> own, ModelDefinition<T> target, Load load, Preparation preparation) {
        LinkKeys<T> theirs = new LinkKeys<>(target, load.targetFields());
        WindowLoads<T> nested = WindowLoads.compile(target, load.nested(), preparation);
        return new LinkedItems<>(
                own,
                preparation.keyed(load.operation(), target::read),
                (row, instance) -> theirs.mapKey(instance),
                nested::load);
    }

    /** Loads the relation for a window and puts what it leads to into the instances' handles. */
    Mono<Void> load(Session session, Arguments arguments, List<M> window, List<Handles> handles) {
        return items.of(session, arguments, window)
                .doOnNext(related -> fill(handles, related))
                .checkpoint(description)
                .then();
    }

    private void fill(List<Handles> handles, List<List<T>> related) {
        for (int i = 0; i < handles.size(); i++) {
            handles.get(i).set(load.position(), handle(related.get(i)));
        }
    }

    private Object handle(List<T> linked) {
        return switch (load.holds()) {
            case MANY -> load.partial() ? Many.partial(linked) : Many.of(linked);
            case ONE -> One.of(single(linked).orElseThrow(this::missing));
            case MAYBE -> load.partial() ? Maybe.partial(single(linked)) : Maybe.of(single(linked));
        };
    }

    private Optional<T> single(List<T> linked) {
        if (linked.size() > 1) {
            throw new NonUniqueResultException(
                    load.target().simpleName(), "for " + load.relation() + "; its link should be unique");
        }
        return linked.stream().findFirst();
    }

    private RecordNotFoundException missing() {
        return new RecordNotFoundException(
                load.target().simpleName(),
                "for " + load.relation() + ", which should always lead to one; declare it Maybe if it need not");
    }
}
