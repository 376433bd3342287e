package dev.weir.core.schema.mapping;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.Expr;
import java.util.List;

/**
 * Where a field is kept.
 *
 * @param given the type in which a value of the field is bound when it is written or compared
 * @param read the field's value, over the columns of a row
 * @param writes what each column becomes, over the value that the field is given
 */
public record FieldMapping(FieldId field, ColumnType given, Expr<TemplateTerm> read, List<Write> writes) {
    public FieldMapping {
        writes = List.copyOf(writes);
    }

    /** What one column becomes when the field is given a value. */
    public record Write(ColumnId column, Expr<TemplateTerm> value) {}
}
