package dev.weir.sql.clause;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.expr.DerivedColumns;
import dev.weir.sql.expr.ExprWriter;
import dev.weir.sql.expr.SortKeyWriter;
import java.util.List;
import java.util.Optional;

/** Writes {@code SELECT … FROM … WHERE … ORDER BY … LIMIT …}, at the top of a statement or inside one. */
final class SelectWriter {
    private final Dialect dialect;
    private final SqlWriter out;
    private final ExprWriter exprs;

    /**
     * Creates a writer.
     *
     * @param written the table that the whole statement changes
     */
    SelectWriter(Dialect dialect, SqlWriter out, Optional<TableId> written) {
        this.dialect = dialect;
        this.out = out;
        this.exprs = expressions(dialect, out, written);
    }

    /** Returns a writer of expressions that have selects in them. */
    static ExprWriter expressions(Dialect dialect, SqlWriter out, Optional<TableId> written) {
        return new ExprWriter(dialect, out, new SubselectWriter(dialect, out, written));
    }

    void write(Select select) {
        begin(select);
        out.list(select.columns(), exprs::write);
        rest(select);
    }

    /** Writes a select whose columns have the names of {@link DerivedColumns}. */
    void writeDerived(Select select) {
        begin(select);
        List<Expr<ColumnTerm>> columns = select.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.sql(", ");
            }
            exprs.write(columns.get(i));
            out.sql(" AS ").sql(DerivedColumns.name(i));
        }
        rest(select);
    }

    private void begin(Select select) {
        out.sql(select.distinct() ? "SELECT DISTINCT " : "SELECT ");
    }

    private void rest(Select select) {
        out.sql(" FROM ");
        from(select.from());
        new WhereWriter(out, exprs).write(select.where());
        new SortKeyWriter(dialect, out, exprs).orderBy(" ", select.orderBy());
        new LimitWriter(dialect.limit(), out, exprs).write(select.limit());
    }

    private void from(From from) {
        if (from instanceof From.LeftJoined joined) {
            from(joined.left());
            out.sql(" LEFT JOIN ");
            from(joined.right());
            out.sql(" ON ");
            exprs.write(joined.on());
            return;
        }
        if (from instanceof From.Stored stored) {
            out.identifier(stored.table().name());
        } else if (from instanceof From.Derived derived) {
            out.sql("(");
            writeDerived(derived.select());
            out.sql(")");
        } else if (from instanceof From.Lateral lateral) {
            out.sql("LATERAL (");
            writeDerived(lateral.select());
            out.sql(")");
        } else {
            throw new InternalException(
                    SelectWriter.class, "rows from a " + from.getClass().getSimpleName());
        }
        out.sql(" AS ").alias(from.alias().name());
    }
}
