package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.KeyList;
import dev.weir.exec.decode.KeyReader;
import dev.weir.exec.decode.LinkKeys;
import dev.weir.planner.plan.Load;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What ways lead to: instances, or values of one of their fields.
 *
 * @param reads gives them, each with the key that leads to it
 * @param distinct whether two that are the same count as one, as values do
 * @param completion completes those that are kept
 * @param <T> what they are
 */
record WayEnd<T>(KeyedReads<Reached<T>> reads, boolean distinct, RelatedItems.Completion<T> completion) {
    /**
     * What a key leads to.
     *
     * @param key as maps hold it
     * @param item {@code null} for a value that is NULL
     */
    record Reached<T>(Object key, @Nullable T item) {}

    static <T> WayEnd<T> targets(ModelDefinition<T> target, Load load, Preparation preparation) {
        LinkKeys<T> theirs = new LinkKeys<>(target, load.targetFields());
        RowReader<Reached<T>> reader = row -> {
            T instance = target.read(row);
            return new Reached<>(KeyReader.whole(theirs.mapKey(instance)), instance);
        };
        WindowLoads<T> nested = WindowLoads.compile(target, load.nested(), preparation);
        return new WayEnd<>(preparation.keyed(load.operation(), reader), false, nested::load);
    }

    /** The key of a value comes first in its row, and then the value. */
    static WayEnd<Object> values(ModelDefinition<?> model, Load load, Preparation preparation) {
        int column = load.targetFields().size();
        KeyReader key = new KeyReader(load.operation().results().subList(0, column));
        RowReader<Reached<Object>> reader = row -> new Reached<>(
                KeyList.mapKey(key.read(row)), row.isNull(column) ? null : model.value(load.position(), row, column));
        return new WayEnd<>(preparation.keyed(load.operation(), reader), true, RelatedItems.Completion.none());
    }

    /** Reads what keys lead to. */
    Mono<Found<T>> find(Session session, Arguments arguments, List<Object> keys) {
        return reads.read(session, arguments, keys).collect(() -> new Found<T>(distinct), Found::add);
    }

    /** What was read, in order. Used by one run, signal after signal. */
    static final class Found<T> {
        private final List<T> items = new ArrayList<>();
        private final Map<Object, List<Integer>> byKey = new HashMap<>();
        private final Map<Object, Integer> known = new HashMap<>();
        private final boolean distinct;

        private Found(boolean distinct) {
            this.distinct = distinct;
        }

        private void add(Reached<T> reached) {
            T item = reached.item();
            if (item != null) {
                byKey.computeIfAbsent(reached.key(), key -> new ArrayList<>()).add(place(item));
            }
        }

        private Integer place(T item) {
            Integer next = items.size();
            Integer place = distinct ? known.computeIfAbsent(KeyList.mapKey(item), value -> next) : next;
            if (place.equals(next)) {
                items.add(item);
            }
            return place;
        }

        List<T> items() {
            return items;
        }

        /** Returns the places of all that keys lead to, each once, in the order in which they were read. */
        List<Integer> at(Set<Object> keys) {
            Set<Integer> places = new TreeSet<>();
            keys.forEach(key -> places.addAll(byKey.getOrDefault(key, List.of())));
            return List.copyOf(places);
        }
    }
}
