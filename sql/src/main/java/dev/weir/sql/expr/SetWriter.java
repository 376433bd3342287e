package dev.weir.sql.expr;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Value;
import dev.weir.sql.Binding;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.PredicateForm;
import java.util.List;

/** Writes membership in sets that are one value each. */
final class SetWriter {
    private final Dialect dialect;
    private final SqlWriter out;
    private final ExprWriter exprs;
    private final boolean negated;

    /**
     * Creates a writer.
     *
     * @param exprs negates as this writer does
     */
    SetWriter(Dialect dialect, SqlWriter out, ExprWriter exprs, boolean negated) {
        this.dialect = dialect;
        this.out = out;
        this.exprs = exprs;
        this.negated = negated;
    }

    Precedence write(Expr.InSet<ColumnTerm> inSet) {
        if (inSet.set() instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.Param param) {
            ColumnType items =
                    new ColumnType(inSet.operand().type(), param.columnType().storage());
            return write(dialect.inSet(items), List.of(inSet.operand()), new Binding.Set(param.slot(), List.of(items)));
        }
        if (inSet.set() instanceof Expr.Literal<ColumnTerm> literal) {
            return constant(inSet.operand(), literal.value());
        }
        throw new InternalException(SetWriter.class, "a set that is neither bound nor a constant");
    }

    /** Writes membership in a set of keys. */
    Precedence write(List<Expr<ColumnTerm>> operands, Binding.Set keys) {
        return write(dialect.inKeys(keys.parts()), operands, keys);
    }

    private Precedence write(PredicateForm form, List<Expr<ColumnTerm>> operands, Binding.Set keys) {
        (negated ? form.negative() : form.positive()).fill(out, hole -> {
            switch (hole) {
                case "x" -> tuple(operands);
                case "keys" -> out.bind(keys);
                case "items" -> out.bind(new Binding.Items(keys));
                case "null" -> out.bind(new Binding.HasNull(keys));
                default -> out.bind(new Binding.Array(keys, part(hole, keys)));
            }
        });
        return Precedence.PREDICATE;
    }

    private int part(String hole, Binding.Set keys) {
        for (int part = 0; part < keys.parts().size(); part++) {
            if (hole.equals(Integer.toString(part))) {
                return part;
            }
        }
        throw new InternalException(dialect.getClass(), "membership has a hole " + hole);
    }

    /** Writes one operand as it is and several as a row. */
    void tuple(List<Expr<ColumnTerm>> operands) {
        if (operands.size() == 1) {
            exprs.operand(operands.get(0), Precedence.SUM);
        } else {
            out.sql("(").list(operands, exprs::write).sql(")");
        }
    }

    private Precedence constant(Expr<ColumnTerm> operand, Value set) {
        if (!(set instanceof Value.Items items)) {
            out.sql("NULL"); // membership in NULL is UNKNOWN, and so is its negation
            return Precedence.PRIMARY;
        }
        List<Expr<ColumnTerm>> literals =
                items.values().stream().<Expr<ColumnTerm>>map(Expr.Literal::new).toList();
        return new Expr.InList<>(operand, literals).accept(exprs);
    }
}
