package dev.weir.sql.dialect;

import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.TableId;
import java.util.List;

/**
 * A key is added in a block, since <a href="https://www.postgresql.org/docs/18/sql-altertable.html">ADD CONSTRAINT</a> has
 * no IF NOT EXISTS.
 */
enum PostgresForeignKeys implements ForeignKeyForm {
    INSTANCE;

    @Override
    public List<String> add(TableId table, ForeignKey key) {
        KeyText text = new KeyText(table, key, '"');
        String add =
                "ALTER TABLE " + text.table() + " ADD CONSTRAINT " + text.name() + " FOREIGN KEY " + text.reference();
        return List.of(PostgresBlock.unless(add, "duplicate_object"));
    }

    @Override
    public List<String> drop(TableId table, ForeignKey key) {
        KeyText text = new KeyText(table, key, '"');
        return List.of("ALTER TABLE IF EXISTS " + text.table() + " DROP CONSTRAINT IF EXISTS " + text.name());
    }
}
