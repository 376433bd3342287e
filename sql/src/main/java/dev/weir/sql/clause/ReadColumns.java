package dev.weir.sql.clause;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the columns of one occurrence of a table that an expression reads, its selects included. */
final class ReadColumns implements ColumnTerm.Visitor<Void> {
    private final Alias alias;
    private final Set<ColumnId> columns = new LinkedHashSet<>();

    ReadColumns(Alias alias) {
        this.alias = alias;
    }

    Set<ColumnId> of(Expr<ColumnTerm> expr) {
        visit(expr);
        return columns;
    }

    private Expr<ColumnTerm> visit(Expr<ColumnTerm> expr) {
        if (expr instanceof Expr.Leaf<ColumnTerm> leaf) {
            leaf.term().accept(this);
        }
        return expr.mapChildren(this::visit);
    }

    private Void all(List<Expr<ColumnTerm>> exprs) {
        exprs.forEach(this::visit);
        return null;
    }

    private Void select(Select select) {
        if (select.from() instanceof From.Derived derived) {
            select(derived.select());
        }
        all(select.columns());
        visit(select.where());
        select.orderBy().stream().map(SortKey::expr).forEach(this::visit);
        select.limit().count().ifPresent(this::visit);
        select.limit().offset().ifPresent(this::visit);
        return null;
    }

    @Override
    public Void visitColumnRef(ColumnTerm.ColumnRef term) {
        if (term.alias().equals(alias)) {
            columns.add(term.column());
        }
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
        return select(term.select());
    }

    @Override
    public Void visitInSelect(ColumnTerm.InSelect term) {
        all(term.operands());
        return select(term.select());
    }

    @Override
    public Void visitInKeys(ColumnTerm.InKeys term) {
        return all(term.operands());
    }

    @Override
    public Void visitScalarSelect(ColumnTerm.ScalarSelect term) {
        return select(term.select());
    }

    @Override
    public Void visitCountRows(ColumnTerm.CountRows term) {
        return null;
    }

    @Override
    public Void visitRowNumber(ColumnTerm.RowNumber term) {
        all(term.partition());
        term.sort().stream().map(SortKey::expr).forEach(this::visit);
        return null;
    }
}
