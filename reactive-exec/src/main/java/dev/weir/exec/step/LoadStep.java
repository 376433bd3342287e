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
 * Compiles {@link Load}: one operation for the distinct keys of a window, several only if there are more keys than the
 * database takes at once; none if there is no key. All related instances of a window are held together, since each goes
 * into the handle of an instance of that window.
 *
 * @param <M> the model of the window
 * @param <T> the model at the other end
 */
final class LoadStep<M, T> implements WindowLoad<M> {
    private final Load load;
    private final KeyedReads<T> reads;
    private final ModelDefinition<T> target;
    private final LinkKeys<M> own;
    private final LinkKeys<T> theirs;
    private final WindowLoads<T> nested;
    private final String description;

    private LoadStep(
            Load load,
            KeyedReads<T> reads,
            ModelDefinition<T> target,
            LinkKeys<M> own,
            LinkKeys<T> theirs,
            WindowLoads<T> nested) {
        this.load = load;
        this.reads = reads;
        this.target = target;
        this.own = own;
        this.theirs = theirs;
        this.nested = nested;
        this.description = "load of " + load.relation();
    }

    static <M, T> LoadStep<M, T> compile(
            ModelDefinition<M> model, ModelDefinition<T> target, Load load, Preparation preparation) {
        return new LoadStep<>(
                load,
                preparation.keyed(load.operation(), target::read),
                target,
                new LinkKeys<>(model, load.ownFields()),
                new LinkKeys<>(target, load.targetFields()),
                WindowLoads.compile(target, load.nested(), preparation));
    }

    @Override
    public Mono<Void> load(Session session, Arguments arguments, List<M> window, List<Handles> handles) {
        WindowKeys keys = new WindowKeys(window, own);
        if (keys.size() == 0) {
            fill(handles, keys, List.of());
            return Mono.empty();
        }
        KeyedReader<T> reader = new KeyedReader<>(target, theirs, keys);
        return reads.by(reader)
                .read(session, arguments, keys.items())
                .collectList()
                .flatMap(related -> nested.load(session, arguments, related))
                .doOnNext(related -> fill(handles, keys, reader.byKey(related)))
                .checkpoint(description)
                .then();
    }

    /**
     * Puts the handles in place.
     *
     * @param related the instances of each key
     */
    private void fill(List<Handles> handles, WindowKeys keys, List<List<T>> related) {
        for (int i = 0; i < handles.size(); i++) {
            int key = keys.ofInstance(i);
            handles.get(i).set(load.position(), handle(key == WindowKeys.NONE ? List.of() : related.get(key)));
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
                    target.model().id().simpleName(), "for " + load.relation() + "; its link should be unique");
        }
        return linked.stream().findFirst();
    }

    private RecordNotFoundException missing() {
        return new RecordNotFoundException(
                target.model().id().simpleName(),
                "for " + load.relation() + ", which should always lead to one; declare it Maybe if it need not");
    }
}
