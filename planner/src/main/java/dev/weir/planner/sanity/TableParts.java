package dev.weir.planner.sanity;

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
import java.util.List;

/** A statement over tables taken apart: every expression, sort key and alias in it, those of its subqueries too. */
final class TableParts implements TableStatement.Visitor<Void>, ColumnTerm.Visitor<Void> {
    private final List<Expr<ColumnTerm>> exprs = new ArrayList<>();
    private final List<SortKey<ColumnTerm>> sort = new ArrayList<>();
    private final List<Alias> aliases = new ArrayList<>();

    private TableParts() {}

    static TableParts of(TableStatement statement) {
        TableParts parts = new TableParts();
        statement.accept(parts);
        return parts;
    }

    /** Returns every expression, each followed by its operands. */
    List<Expr<ColumnTerm>> exprs() {
        return exprs;
    }

    List<SortKey<ColumnTerm>> sort() {
        return sort;
    }

    /** Returns the aliases that are given, in the order in which they are. */
    List<Alias> aliases() {
        return aliases;
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
        return exprs(insert.values());
    }

    @Override
    public Void visitUpdateRows(UpdateRows update) {
        aliases.add(update.alias());
        expr(update.where());
        return exprs(update.assignments().stream().map(ColumnAssignment::value).toList());
    }

    @Override
    public Void visitDeleteRows(DeleteRows delete) {
        aliases.add(delete.alias());
        return expr(delete.where());
    }

    private Void keys(List<SortKey<ColumnTerm>> keys) {
        sort.addAll(keys);
        return exprs(keys.stream().map(SortKey::expr).toList());
    }

    private Void exprs(List<Expr<ColumnTerm>> all) {
        all.forEach(this::expr);
        return null;
    }

    private Void expr(Expr<ColumnTerm> expr) {
        exprs.add(expr);
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
        exprs(term.partition());
        return keys(term.sort());
    }
}
