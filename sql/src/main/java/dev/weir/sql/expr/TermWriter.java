package dev.weir.sql.expr;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ListType;
import dev.weir.sql.Binding;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;

/** Writes what the leaves of expressions refer to. */
final class TermWriter implements ColumnTerm.Visitor<Precedence> {
    private final Dialect dialect;
    private final SqlWriter out;
    private final ExprWriter exprs;
    private final Subselects subselects;
    private final boolean negated;

    TermWriter(Dialect dialect, SqlWriter out, ExprWriter exprs, Subselects subselects, boolean negated) {
        this.dialect = dialect;
        this.out = out;
        this.exprs = exprs;
        this.subselects = subselects;
        this.negated = negated;
    }

    @Override
    public Precedence visitColumnRef(ColumnTerm.ColumnRef term) {
        Precedence precedence = prefix();
        out.alias(term.alias().name()).sql(".").identifier(term.column().name());
        return precedence;
    }

    @Override
    public Precedence visitDerivedRef(ColumnTerm.DerivedRef term) {
        Precedence precedence = prefix();
        out.alias(term.alias().name()).sql(".").sql(DerivedColumns.name(term.position()));
        return precedence;
    }

    @Override
    public Precedence visitParam(ColumnTerm.Param term) {
        if (term.type() instanceof ListType) {
            throw new InternalException(TermWriter.class, "a list where one value belongs, argument " + term.slot());
        }
        Precedence precedence = prefix();
        out.bind(new Binding.Scalar(term.slot(), term.columnType()));
        return precedence;
    }

    @Override
    public Precedence visitExists(ColumnTerm.Exists term) {
        out.sql(negated ? "NOT EXISTS " : "EXISTS ");
        subselect(term.select());
        return negated ? Precedence.NOT : Precedence.PREDICATE;
    }

    @Override
    public Precedence visitInSelect(ColumnTerm.InSelect term) {
        new SetWriter(dialect, out, exprs, negated).tuple(term.operands());
        out.sql(negated ? " NOT IN (" : " IN (");
        subselects.writeMembers(term.select());
        out.sql(")");
        return Precedence.PREDICATE;
    }

    @Override
    public Precedence visitInKeys(ColumnTerm.InKeys term) {
        return new SetWriter(dialect, out, exprs, negated)
                .write(term.operands(), new Binding.Set(term.slot(), term.types()));
    }

    @Override
    public Precedence visitScalarSelect(ColumnTerm.ScalarSelect term) {
        Precedence precedence = prefix();
        subselect(term.select());
        return precedence;
    }

    @Override
    public Precedence visitCountRows(ColumnTerm.CountRows term) {
        out.sql("COUNT(*)");
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitCountDistinct(ColumnTerm.CountDistinct term) {
        out.sql("COUNT(DISTINCT ");
        exprs.write(term.operand());
        out.sql(")");
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitRowNumber(ColumnTerm.RowNumber term) {
        out.sql("ROW_NUMBER() OVER (");
        int start = out.length();
        if (!term.partition().isEmpty()) {
            out.sql("PARTITION BY ").list(term.partition(), exprs::write);
        }
        new SortKeyWriter(dialect, out, exprs).orderBy(out.length() > start ? " " : "", term.sort());
        out.sql(")");
        return Precedence.PRIMARY;
    }

    private Precedence prefix() {
        if (negated) {
            out.sql("NOT ");
        }
        return negated ? Precedence.NOT : Precedence.PRIMARY;
    }

    private void subselect(Select select) {
        out.sql("(");
        subselects.write(select);
        out.sql(")");
    }
}
