package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rebuilds a term with the expressions and selects inside it replaced; gives the same term back if none changed. */
@SuppressWarnings("ReferenceEquality") // "unchanged" is the same object; equal ones would be compared in depth
final class TermMapper implements ColumnTerm.Visitor<ColumnTerm> {
    private final UnaryOperator<Expr<ColumnTerm>> exprs;
    private final UnaryOperator<Select> selects;

    TermMapper(UnaryOperator<Expr<ColumnTerm>> exprs, UnaryOperator<Select> selects) {
        this.exprs = exprs;
        this.selects = selects;
    }

    @Override
    public ColumnTerm visitColumnRef(ColumnTerm.ColumnRef term) {
        return term;
    }

    @Override
    public ColumnTerm visitDerivedRef(ColumnTerm.DerivedRef term) {
        return term;
    }

    @Override
    public ColumnTerm visitParam(ColumnTerm.Param term) {
        return term;
    }

    @Override
    public ColumnTerm visitExists(ColumnTerm.Exists term) {
        Select select = selects.apply(term.select());
        return select == term.select() ? term : new ColumnTerm.Exists(select);
    }

    @Override
    public ColumnTerm visitInSelect(ColumnTerm.InSelect term) {
        List<Expr<ColumnTerm>> operands = Lists.map(term.operands(), exprs);
        Select select = selects.apply(term.select());
        return operands == term.operands() && select == term.select()
                ? term
                : new ColumnTerm.InSelect(operands, select);
    }

    @Override
    public ColumnTerm visitInKeys(ColumnTerm.InKeys term) {
        List<Expr<ColumnTerm>> operands = Lists.map(term.operands(), exprs);
        return operands == term.operands() ? term : new ColumnTerm.InKeys(operands, term.slot(), term.types());
    }

    @Override
    public ColumnTerm visitScalarSelect(ColumnTerm.ScalarSelect term) {
        Select select = selects.apply(term.select());
        return select == term.select() ? term : new ColumnTerm.ScalarSelect(select);
    }

    @Override
    public ColumnTerm visitCountRows(ColumnTerm.CountRows term) {
        return term;
    }

    @Override
    public ColumnTerm visitCountDistinct(ColumnTerm.CountDistinct term) {
        Expr<ColumnTerm> operand = exprs.apply(term.operand());
        return operand == term.operand() ? term : new ColumnTerm.CountDistinct(operand);
    }

    @Override
    public ColumnTerm visitRowNumber(ColumnTerm.RowNumber term) {
        List<Expr<ColumnTerm>> partition = Lists.map(term.partition(), exprs);
        var sort = Lists.map(term.sort(), key -> SelectMapper.key(key, exprs));
        return partition == term.partition() && sort == term.sort() ? term : new ColumnTerm.RowNumber(partition, sort);
    }
}
