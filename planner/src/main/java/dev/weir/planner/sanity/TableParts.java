package dev.weir.planner.sanity;

import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a statement over tables, with its subqueries, gives and takes: aliases, slots, and features of the database. Asks
 * each kind of statement, expression and term, so that a new one does not go unchecked.
 */
final class TableParts implements TableStatement.Visitor<Void>, ColumnTerm.Visitor<Void> {
    private static final NeededByExpr NEEDED = new NeededByExpr();

    private final List<Alias> aliases = new ArrayList<>();
    private final Set<Integer> slots = new LinkedHashSet<>();
    private final Set<Integer> keySlots = new LinkedHashSet<>();
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);

    private TableParts() {}

    static TableParts of(TableStatement statement) {
        TableParts parts = new TableParts();
        statement.accept(parts);
        return parts;
    }

    /** Returns the aliases that are given, in the order in which they are. */
    List<Alias> aliases() {
        return aliases;
    }

    /** Returns the slots from which a value is read. */
    Set<Integer> slots() {
        return slots;
    }

    /** Returns the slots from which a set of keys is read. */
    Set<Integer> keySlots() {
        return keySlots;
    }

    /** Returns what the database must be able to do. */
    Set<Feature> features() {
        return features;
    }

    @Override
    public Void visitSelect(Select select) {
        aliases.add(select.from().alias());
        if (select.from() instanceof From.Derived derived) {
            visitSelect(derived.select());
        }
        exprs(select.columns());
        expr(select.where());
        keys(select.orderBy());
        select.limit().count().ifPresent(this::expr);
        select.limit().offset().ifPresent(this::expr);
        return null;
    }

    @Override
    public Void visitInsert(Insert insert) {
        if (!insert.returning().isEmpty()) {
            // the database makes nothing but keys that it counts up
            features.add(Feature.GENERATED_KEYS);
        }
        return exprs(insert.values());
    }

    @Override
    public Void visitUpdateRows(UpdateRows update) {
        aliases.add(update.alias());
        if (!update.returning().isEmpty()) {
            features.add(Feature.RETURNING);
        }
        expr(update.where());
        return exprs(update.assignments().stream().map(ColumnAssignment::value).toList());
    }

    @Override
    public Void visitDeleteRows(DeleteRows delete) {
        aliases.add(delete.alias());
        return expr(delete.where());
    }

    private Void keys(List<SortKey<ColumnTerm>> keys) {
        if (!keys.isEmpty()) {
            features.add(Feature.SORT);
        }
        return exprs(keys.stream().map(SortKey::expr).toList());
    }

    private Void exprs(List<Expr<ColumnTerm>> all) {
        all.forEach(this::expr);
        return null;
    }

    private Void expr(Expr<ColumnTerm> expr) {
        expr.accept(NEEDED).ifPresent(features::add);
        if (expr instanceof Expr.Leaf<ColumnTerm> leaf) {
            return leaf.term().accept(this);
        }
        expr.mapChildren(child -> {
            expr(child);
            return child;
        });
        return null;
    }

    @Override
    public Void visitColumnRef(ColumnTerm.ColumnRef term) {
        return null;
    }

    @Override
    public Void visitDerivedRef(ColumnTerm.DerivedRef term) {
        return null;
    }

    @Override
    public Void visitParam(ColumnTerm.Param term) {
        slots.add(term.slot());
        return null;
    }

    @Override
    public Void visitExists(ColumnTerm.Exists term) {
        return visitSelect(term.select());
    }

    @Override
    public Void visitInSelect(ColumnTerm.InSelect term) {
        exprs(term.operands());
        return visitSelect(term.select());
    }

    @Override
    public Void visitInKeys(ColumnTerm.InKeys term) {
        keySlots.add(term.slot());
        return exprs(term.operands());
    }

    @Override
    public Void visitScalarSelect(ColumnTerm.ScalarSelect term) {
        return visitSelect(term.select());
    }

    @Override
    public Void visitCountRows(ColumnTerm.CountRows term) {
        return null;
    }

    @Override
    public Void visitRowNumber(ColumnTerm.RowNumber term) {
        features.add(Feature.WINDOW_FUNCTIONS);
        exprs(term.partition());
        return keys(term.sort());
    }
}
