package dev.weir.sql.dialect;

import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.TableId;
import java.util.List;

/** Both ways <a href="https://h2database.com/html/commands.html#alter_table_add">look first</a> what is there. */
enum H2ForeignKeys implements ForeignKeyForm {
    INSTANCE;

    @Override
    public List<String> add(TableId table, ForeignKey key) {
        KeyText text = new KeyText(table, key, '"');
        return List.of("ALTER TABLE " + text.table() + " ADD CONSTRAINT IF NOT EXISTS " + text.name() + " FOREIGN KEY "
                + text.reference());
    }

    @Override
    public List<String> drop(TableId table, ForeignKey key) {
        KeyText text = new KeyText(table, key, '"');
        return List.of("ALTER TABLE IF EXISTS " + text.table() + " DROP CONSTRAINT IF EXISTS " + text.name());
    }
}
