package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** No two components share a column; databases differ in whether case counts, so here it does not. */
final class ColumnsAreDistinct implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        Map<String, FieldSource> byColumn = new HashMap<>();
        for (FieldSource field : model.fields()) {
            String column = field.column().orElseGet(() -> Words.snake(field.name()));
            FieldSource other = byColumn.putIfAbsent(column.toLowerCase(Locale.ROOT), field);
            if (other != null) {
                out.report(Message.DUPLICATE_COLUMN, field.position(), model.show(field), column, model.show(other));
            }
        }
    }
}
