package dev.weir.exec.step;

import dev.weir.exec.decode.KeyList;
import dev.weir.exec.decode.KeyPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways from the instances of a window, as far as they have been followed.
 *
 * @param ends the keys in which they end, each once, as a key set holds them
 * @param steps where each key leads, one map for each step that was taken; keys as maps hold them
 */
record Ways(List<Object> ends, List<Map<Object, Set<Object>>> steps) {
    Ways {
        steps = List.copyOf(steps);
    }

    /** Returns the ways before the first step. */
    static Ways beginning(KeyList keys) {
        return new Ways(keys.keys(), List.of());
    }

    /** Returns the keys in which the ways from a key end, each once. */
    Set<Object> from(Object key) {
        Set<Object> reached = Set.of(key);
        for (Map<Object, Set<Object>> step : steps) {
            Set<Object> next = new LinkedHashSet<>();
            reached.forEach(at -> next.addAll(step.getOrDefault(at, Set.of())));
            reached = next;
        }
        return reached;
    }

    /** One step further, while it is read. */
    static final class Next {
        private final Ways before;
        private final KeyList ends = new KeyList();
        private final Map<Object, Set<Object>> step = new HashMap<>();

        Next(Ways before) {
            this.before = before;
        }

        void add(KeyPair pair) {
            Object far = pair.far();
            if (far != null) {
                ends.add(far);
                step.computeIfAbsent(pair.near(), near -> new LinkedHashSet<>()).add(KeyList.mapKey(far));
            }
        }

        Ways ways() {
            List<Map<Object, Set<Object>>> longer = new ArrayList<>(before.steps);
            longer.add(step);
            return new Ways(ends.keys(), longer);
        }
    }
}
