package dev.weir.planner.testing;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What the slots of a statement are bound to.
 *
 * @param values by slot, NULLs and lists with NULL items among them
 * @param keys by slot, the tuples of a key set; no part of them is NULL
 */
public record Bound(Map<Integer, Value> values, Map<Integer, List<List<Value>>> keys) {
    /** Nothing is bound. */
    public static final Bound NOTHING = new Bound(Map.of(), Map.of());

    /** Returns random values for the slots that a generator has handed out. */
    public static Bound random(Slots slots, Random random) {
        Map<Integer, Value> values = new LinkedHashMap<>();
        slots.params().forEach((slot, type) -> values.put(slot, Values.nullable(type.type(), random)));
        Map<Integer, List<List<Value>>> keys = new LinkedHashMap<>();
        slots.keySets().forEach((slot, types) -> {
            List<List<Value>> tuples = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                tuples.add(types.stream()
                        .map(ColumnType::type)
                        .map(type -> Values.random(type, random))
                        .toList());
            }
            keys.put(slot, tuples);
        });
        return new Bound(values, keys);
    }
}
