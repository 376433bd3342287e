package dev.weir.exec.decode;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers keys for a key set, each once. Used by one run, signal after signal. */
public final class KeyList {
    private final Map<Object, Object> keys = new LinkedHashMap<>();

    /** Adds a key, an item or a tuple, unless it is there already. */
    public void add(Object key) {
        keys.putIfAbsent(mapKey(key), key);
    }

    /** Returns the keys in the order in which they were added. */
    public List<Object> keys() {
        return List.copyOf(keys.values());
    }

    /** Returns a key, an item or a tuple, so that keys of the same values are equal, as {@link LinkKeys#mapKey} does. */
    public static Object mapKey(Object key) {
        return key instanceof Object[] tuple
                ? Arrays.stream(tuple).map(LinkKeys::comparable).toList()
                : LinkKeys.comparable(key);
    }
}
