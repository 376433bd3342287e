package dev.weir.planner.simplify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lists that stay the same object where nothing in them changes, so that "unchanged" is seen without comparing. */
final class Lists {
    private Lists() {}

    /** Returns the mapped items; {@code items} itself if each was mapped to itself. */
    static <E> List<E> map(List<E> items, UnaryOperator<E> mapper) {
        List<E> mapped = new ArrayList<>(items.size());
        boolean changed = false;
        for (E item : items) {
            E next = mapper.apply(item);
            changed |= next != item;
            mapped.add(next);
        }
        return changed ? mapped : items;
    }

    /** Returns the items that pass, in order; {@code items} itself if all do. */
    static <E> List<E> filter(List<E> items, Predicate<E> passes) {
        List<E> kept = items.stream().filter(passes).toList();
        return kept.size() == items.size() ? items : kept;
    }
}
