package dev.weir.planner.access;

import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.Missing;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableParts;
import dev.weir.core.value.ListType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Turns conditions on other rows into conditions on keys: {@code link IN (select key from …)} becomes {@code link IN} the
 * keys that are read before. So rows are reached by what is related to them in two accesses, however many there are.
 *
 * <p>Only for a condition that stands beside others, all of which must hold, and whose select does not look at the row in
 * question; any other stays as it is.
 */
final class RelatedRows {
    private final DbSchema schema;
    private final List<Missing> missing;
    private final boolean scan;
    private final KeyReads reads;

    /**
     * Creates it for one program.
     *
     * @param missing is told what cannot be reached
     * @param scan whether all of a table may be read
     * @param reads is given what is to be read before
     */
    RelatedRows(DbSchema schema, List<Missing> missing, boolean scan, KeyReads reads) {
        this.schema = schema;
        this.missing = missing;
        this.scan = scan;
        this.reads = reads;
    }

    /**
     * Returns a select that asks nothing of other rows, as far as that can be.
     *
     * @param keySlot the slot of keys as it is now
     */
    Select read(Select select, int keySlot) {
        return select(select, where -> conditions(where, keySlot));
    }

    /** Returns the select of a load, likewise; its own keys stay a set, by which its rows are grouped. */
    Select load(Select select, int keySlot) {
        return select(
                select,
                where -> mapped(
                        where,
                        keys -> new Expr.Leaf<>(new ColumnTerm.InKeys(keys.operands(), keySlot, keys.types())),
                        keySlot));
    }

    private static Select select(Select select, Function<Expr<ColumnTerm>, List<Expr<ColumnTerm>>> conditions) {
        if (select.from() instanceof From.Derived derived) {
            From from = new From.Derived(select(derived.select(), conditions), derived.alias());
            return select.withFrom(from);
        }
        return select.withWhere(Expr.all(conditions.apply(select.where())));
    }

    /** Returns the conditions of a filter, likewise. */
    List<Expr<ColumnTerm>> conditions(Expr<ColumnTerm> where, int keySlot) {
        return mapped(where, keys -> among(keys.operands(), keySlot, keys.types()), keySlot);
    }

    /**
     * Returns the conditions of a filter, likewise.
     *
     * @param own gives the condition on the keys that the statement is sent for
     */
    private List<Expr<ColumnTerm>> mapped(
            Expr<ColumnTerm> where, Function<ColumnTerm.InKeys, Expr<ColumnTerm>> own, int keySlot) {
        List<Expr<ColumnTerm>> conditions = new ArrayList<>();
        for (Expr<ColumnTerm> condition : Conjuncts.of(where)) {
            if (!(condition instanceof Expr.Leaf<ColumnTerm> leaf)) {
                conditions.add(condition);
            } else if (leaf.term() instanceof ColumnTerm.InKeys keys && keys.slot() == reads.beginning()) {
                conditions.add(own.apply(keys));
            } else if (leaf.term() instanceof ColumnTerm.InSelect among && standsAlone(among.select())) {
                int slot = slotOf(among.select(), keySlot);
                conditions.add(
                        among(among.operands(), slot, types(among.select().columns())));
            } else {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    /** A column is looked for in a list, which can be asked of any row; several are looked for as a tuple, by which rows are reached. */
    private static Expr<ColumnTerm> among(List<Expr<ColumnTerm>> operands, int slot, List<ColumnType> types) {
        if (operands.size() > 1) {
            return new Expr.Leaf<>(new ColumnTerm.InKeys(operands, slot, types));
        }
        ColumnType items =
                new ColumnType(new ListType(types.get(0).type()), types.get(0).storage());
        return new Expr.InSet<>(operands.get(0), new Expr.Leaf<>(new ColumnTerm.Param(slot, items)));
    }

    /** Returns the slot of the keys that a select gives, which are read before. */
    int slotOf(Select keys, int keySlot) {
        Operation.Run run = new Operation.Run(keys, types(keys.columns()));
        return reads.slotOf(new ReadAccess(schema, missing, scan, OptionalInt.empty()).reach(read(keys, keySlot), run));
    }

    private static List<ColumnType> types(List<Expr<ColumnTerm>> columns) {
        return columns.stream()
                .map(column -> Conjuncts.column(column)
                        .orElseThrow(() -> new InternalException(RelatedRows.class, "a computed key"))
                        .columnType())
                .toList();
    }

    /** Returns whether a select gives keys as they are stored, and looks at no row but its own. */
    private static boolean standsAlone(Select select) {
        TableParts parts = TableParts.of(select);
        Set<Alias> own = new HashSet<>(parts.aliases());
        return select.columns().stream()
                        .allMatch(column -> Conjuncts.column(column).isPresent())
                && parts.terms(ColumnTerm.ColumnRef.class).allMatch(ref -> own.contains(ref.alias()));
    }
}
