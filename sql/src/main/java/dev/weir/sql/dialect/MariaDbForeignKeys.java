package dev.weir.sql.dialect;

import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.TableId;
import java.util.List;

/** Both ways <a href="https://mariadb.com/kb/en/alter-table/">look first</a> what is there. */
enum MariaDbForeignKeys implements ForeignKeyForm {
    INSTANCE;

    @Override
    public List<String> add(TableId table, ForeignKey key) {
        KeyText text = new KeyText(table, key, '`');
        return List.of("ALTER TABLE " + text.table() + " ADD CONSTRAINT " + text.name() + " FOREIGN KEY IF NOT EXISTS "
                + text.reference());
    }

    @Override
    public List<String> drop(TableId table, ForeignKey key) {
        KeyText text = new KeyText(table, key, '`');
        return List.of("ALTER TABLE IF EXISTS " + text.table() + " DROP FOREIGN KEY IF EXISTS " + text.name());
    }
}
