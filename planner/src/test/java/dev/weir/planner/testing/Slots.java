package dev.weir.planner.testing;

import dev.weir.core.schema.db.ColumnType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slots that a generated statement takes its values from. Grows while a statement is generated. */
public final class Slots {
    private final Map<Integer, ColumnType> params = new LinkedHashMap<>();
    private final Map<Integer, List<ColumnType>> keySets = new LinkedHashMap<>();

    int param(ColumnType type) {
        int slot = next();
        params.put(slot, type);
        return slot;
    }

    int keySet(List<ColumnType> types) {
        int slot = next();
        keySets.put(slot, types);
        return slot;
    }

    private int next() {
        return params.size() + keySets.size();
    }

    /** Returns the types of the parameters, by slot. */
    public Map<Integer, ColumnType> params() {
        return params;
    }

    /** Returns the types of each key set's parts, by slot. */
    public Map<Integer, List<ColumnType>> keySets() {
        return keySets;
    }
}
