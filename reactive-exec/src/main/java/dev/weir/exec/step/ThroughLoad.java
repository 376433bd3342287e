package dev.weir.exec.step;

import dev.weir.Handles;
import dev.weir.Many;
import dev.weir.ModelDefinition;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.KeyList;
import dev.weir.exec.decode.KeyPair;
import dev.weir.exec.decode.KeyPairReader;
import dev.weir.exec.decode.LinkKeys;
import dev.weir.planner.plan.Load;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Compiles the {@link Load} of a relation that leads through others: one operation for each step of its way, for the distinct
 * keys that the one before led to, and one for what is at the end, which is read once however many ways and instances lead
 * there. Each instance gets its part in the order of that last operation. A limit and an offset are applied here, after all
 * of that was read, since no operation knows which instance a row is for.
 *
 * @param <M> the model of the window
 * @param <T> what is at the end
 */
final class ThroughLoad<M, T> implements WindowLoad<M> {
    private final Load load;
    private final Load.Through through;
    private final LinkKeys<M> own;
    private final List<KeyedReads<KeyPair>> steps;
    private final WayEnd<T> end;
    private final String description;

    private ThroughLoad(
            Load load, Load.Through through, LinkKeys<M> own, List<KeyedReads<KeyPair>> steps, WayEnd<T> end) {
        this.load = load;
        this.through = through;
        this.own = own;
        this.steps = steps;
        this.end = end;
        this.description = "load of " + load.relation();
    }

    static <M> ThroughLoad<M, ?> compile(
            ModelDefinition<M> model,
            ModelDefinition<?> target,
            Load load,
            Load.Through through,
            Preparation preparation) {
        return through.values()
                ? compile(model, load, through, preparation, WayEnd.values(model, load, preparation))
                : compile(model, load, through, preparation, WayEnd.targets(target, load, preparation));
    }

    private static <M, T> ThroughLoad<M, T> compile(
            ModelDefinition<M> model, Load load, Load.Through through, Preparation preparation, WayEnd<T> end) {
        List<KeyedReads<KeyPair>> steps = new ArrayList<>();
        for (Load.Pairs pairs : through.steps()) {
            steps.add(preparation.keyed(
                    pairs.operation(), new KeyPairReader(pairs.operation().results(), pairs.near())));
        }
        return new ThroughLoad<>(load, through, new LinkKeys<>(model, load.ownFields()), List.copyOf(steps), end);
    }

    @Override
    public Mono<Void> load(Session session, Arguments arguments, List<M> window, List<Handles> handles) {
        Mono<Ways> ways = Mono.fromSupplier(() -> Ways.beginning(keys(window)));
        for (KeyedReads<KeyPair> step : steps) {
            ways = ways.flatMap(before -> step.read(session, arguments, before.ends())
                    .collect(() -> new Ways.Next(before), Ways.Next::add)
                    .map(Ways.Next::ways));
        }
        return ways.flatMap(whole -> end.find(session, arguments, whole.ends())
                        .flatMap(found ->
                                fill(session, arguments, parts(arguments, window, whole, found), found, handles)))
                .checkpoint(description);
    }

    private KeyList keys(List<M> window) {
        KeyList keys = new KeyList();
        for (M instance : window) {
            Object item = own.item(instance);
            if (item != null) {
                keys.add(item);
            }
        }
        return keys;
    }

    /** Returns for each instance the places of what it gets. */
    private List<List<Integer>> parts(Arguments arguments, List<M> window, Ways ways, WayEnd.Found<T> found) {
        Cut cut = Cut.of(through.limit(), arguments);
        List<List<Integer>> parts = new ArrayList<>(window.size());
        for (M instance : window) {
            @Nullable Object key = own.mapKey(instance);
            parts.add(key == null ? List.of() : cut.of(found.at(ways.from(key))));
        }
        return parts;
    }

    /** Completes what at least one instance gets, and gives it to all of them. */
    private Mono<Void> fill(
            Session session,
            Arguments arguments,
            List<List<Integer>> parts,
            WayEnd.Found<T> found,
            List<Handles> handles) {
        List<Integer> places =
                List.copyOf(new TreeSet<>(parts.stream().flatMap(List::stream).toList()));
        List<T> kept = places.stream().map(found.items()::get).toList();
        return end.completion()
                .complete(session, arguments, kept)
                .doOnNext(complete -> {
                    Map<Integer, T> byPlace = new HashMap<>();
                    for (int i = 0; i < complete.size(); i++) {
                        byPlace.put(places.get(i), complete.get(i));
                    }
                    for (int i = 0; i < parts.size(); i++) {
                        handles.get(i).set(load.position(), handle(parts.get(i), byPlace));
                    }
                })
                .then();
    }

    private Many<T> handle(List<Integer> part, Map<Integer, T> byPlace) {
        List<T> items = new ArrayList<>(part.size());
        for (Integer place : part) {
            T item = byPlace.get(place);
            if (item != null) {
                items.add(item);
            }
        }
        return load.partial() ? Many.partial(items) : Many.of(items);
    }
}
