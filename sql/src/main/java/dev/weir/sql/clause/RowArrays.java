package dev.weir.sql.clause;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.sql.Binding;
import java.util.ArrayList;
import java.util.List;

/** The arguments of many rows as the columns of a table that the database makes of arrays. */
final class RowArrays {
    /** The name that values know a row by. */
    static final Alias ROWS = new Alias("r0");

    private final List<Binding.Column> columns = new ArrayList<>();

    /** Returns a value with each argument read from the row. */
    Expr<ColumnTerm> read(Expr<ColumnTerm> value) {
        if (value instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.Param param) {
            int position = position(new Binding.Column(param.slot(), param.columnType()));
            return new Expr.Leaf<>(new ColumnTerm.DerivedRef(ROWS, position, param.columnType()));
        }
        return value.mapChildren(this::read);
    }

    private int position(Binding.Column column) {
        int position = columns.indexOf(column);
        if (position < 0) {
            position = columns.size();
            columns.add(column);
        }
        return position;
    }

    /** Returns the arguments that were read so far, each once. */
    List<Binding.Column> columns() {
        return List.copyOf(columns);
    }
}
