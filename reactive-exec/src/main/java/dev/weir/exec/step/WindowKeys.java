package dev.weir.exec.step;

import dev.weir.exec.decode.LinkKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The distinct keys that the instances of a window are linked by, numbered from zero in the order of the window. */
final class WindowKeys {
    /** Stands for no key, or for one that no instance of the window has. */
    static final int NONE = -1;

    private final Map<Object, Integer> numbers;
    private final List<Object> items = new ArrayList<>();
    private final int[] ofInstances;

    <M> WindowKeys(List<M> window, LinkKeys<M> keys) {
        this.numbers = new HashMap<>(2 * window.size());
        this.ofInstances = new int[window.size()];
        for (int i = 0; i < ofInstances.length; i++) {
            ofInstances[i] = number(window.get(i), keys);
        }
    }

    private <M> int number(M instance, LinkKeys<M> keys) {
        Object mapKey = keys.mapKey(instance);
        Object item = keys.item(instance);
        if (mapKey == null || item == null) {
            return NONE;
        }
        Integer known = numbers.putIfAbsent(mapKey, items.size());
        if (known != null) {
            return known;
        }
        items.add(item);
        return items.size() - 1;
    }

    /** Returns the keys as a key set holds them. */
    List<Object> items() {
        return items;
    }

    int size() {
        return items.size();
    }

    /** Returns the number of the key of the instance at a position of the window, or {@link #NONE}. */
    int ofInstance(int position) {
        return ofInstances[position];
    }

    /** Returns the number of a key as a map holds it, or {@link #NONE}. */
    int of(@Nullable Object mapKey) {
        return mapKey == null ? NONE : numbers.getOrDefault(mapKey, NONE);
    }
}
