package dev.weir.exec.step;

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
 * What a relation leads to through others: one operation for each step of its way, for the distinct keys that the one before
 * led to, and one for what is at the end, which is read once however many ways and instances lead there. Each instance gets
 * its part in the order of that last operation. A limit and an offset are applied here, after all of that was read, since no
 * operation knows which instance a row is for.
 *
 * @param <M> the model of the window
 * @param <T> what is at the end
 */
final class WayItems<M, T> implements RelatedItems<M, T> {
    private final Load.Through through;
    private final LinkKeys<M> own;
    private final List<KeyedReads<KeyPair>> steps;
    private final WayEnd<T> end;

    private WayItems(Load.Through through, LinkKeys<M> own, List<KeyedReads<KeyPair>> steps, WayEnd<T> end) {
        this.through = through;
        this.own = own;
        this.steps = steps;
        this.end = end;
    }

    static <M, T> WayItems<M, T> compile(
            LinkKeys<M> own, Load.Through through, WayEnd<T> end, Preparation preparation) {
        List<KeyedReads<KeyPair>> steps = new ArrayList<>();
        for (Load.Pairs pairs : through.steps()) {
            steps.add(preparation.keyed(
                    pairs.operation(), new KeyPairReader(pairs.operation().results(), pairs.near())));
        }
        return new WayItems<>(through, own, List.copyOf(steps), end);
    }

    @Override
    public Mono<List<List<T>>> of(Session session, Arguments arguments, List<M> window) {
        Mono<Ways> ways = Mono.fromSupplier(() -> Ways.beginning(keys(window)));
        for (KeyedReads<KeyPair> step : steps) {
            ways = ways.flatMap(before -> step.read(session, arguments, before.ends())
                    .collect(() -> new Ways.Next(before), Ways.Next::add)
                    .map(Ways.Next::ways));
        }
        return ways.flatMap(whole -> end.find(session, arguments, whole.ends())
                .flatMap(found -> items(session, arguments, parts(arguments, window, whole, found), found)));
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
    private Mono<List<List<T>>> items(
            Session session, Arguments arguments, List<List<Integer>> parts, WayEnd.Found<T> found) {
        List<Integer> places =
                List.copyOf(new TreeSet<>(parts.stream().flatMap(List::stream).toList()));
        List<T> kept = places.stream().map(found.items()::get).toList();
        return end.completion().complete(session, arguments, kept).map(complete -> {
            Map<Integer, T> byPlace = new HashMap<>();
            for (int i = 0; i < complete.size(); i++) {
                byPlace.put(places.get(i), complete.get(i));
            }
            return parts.stream().map(part -> items(part, byPlace)).toList();
        });
    }

    private static <T> List<T> items(List<Integer> part, Map<Integer, T> byPlace) {
        List<T> items = new ArrayList<>(part.size());
        for (Integer place : part) {
            T item = byPlace.get(place);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }
}
