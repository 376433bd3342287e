package dev.weir.planner.testing;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that an expression can see: one for each alias of the statement around it. */
public final class Scope {
    private static final Scope EMPTY = new Scope(Map.of(), Map.of(), List.of());

    private final Map<Alias, Map<ColumnId, Value>> stored;
    private final Map<Alias, List<Value>> derived;

    /** The rows among which the innermost one is counted and numbered. */
    private final List<Scope> peers;

    private Scope(Map<Alias, Map<ColumnId, Value>> stored, Map<Alias, List<Value>> derived, List<Scope> peers) {
        this.stored = stored;
        this.derived = derived;
        this.peers = peers;
    }

    /** Returns the scope of a statement that stands alone. */
    public static Scope empty() {
        return EMPTY;
    }

    /** Returns this scope with a row of a table. */
    public Scope with(Alias alias, Map<ColumnId, Value> row) {
        Map<Alias, Map<ColumnId, Value>> more = new LinkedHashMap<>(stored);
        more.put(alias, row);
        return new Scope(more, derived, List.of());
    }

    /** Returns this scope with a table of which no row was found, so that its columns are NULL. */
    Scope without(Alias alias) {
        return with(alias, Map.of());
    }

    boolean isWithoutRow(Alias alias) {
        return stored.containsKey(alias) && row(alias).isEmpty();
    }

    private Map<ColumnId, Value> row(Alias alias) {
        return stored.getOrDefault(alias, Map.of());
    }

    /** Returns this scope with a row of a derived table. */
    public Scope withDerived(Alias alias, List<Value> row) {
        Map<Alias, List<Value>> more = new LinkedHashMap<>(derived);
        more.put(alias, row);
        return new Scope(stored, more, List.of());
    }

    Scope among(List<Scope> others) {
        return new Scope(stored, derived, others);
    }

    Value column(Alias alias, ColumnId column) {
        Value value = row(alias).get(column);
        if (value == null) {
            throw new AssertionError("no " + alias + "." + column.name() + " in scope");
        }
        return value;
    }

    Value derivedColumn(Alias alias, int position) {
        return derived.getOrDefault(alias, List.of()).get(position);
    }

    List<Scope> peers() {
        return peers;
    }

    /** Returns whether two scopes see the same rows, whoever stands beside them. */
    boolean sees(Scope other) {
        return stored.equals(other.stored) && derived.equals(other.derived);
    }

    @Override
    public String toString() {
        return stored + (derived.isEmpty() ? "" : " " + derived);
    }
}
