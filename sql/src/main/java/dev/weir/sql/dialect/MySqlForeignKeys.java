package dev.weir.sql.dialect;

import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.TableId;
import java.util.List;

/**
 * <a href="https://dev.mysql.com/doc/refman/8.0/en/alter-table.html">ALTER TABLE</a> cannot look first whether a key is
 * there. So what is run is <a href="https://dev.mysql.com/doc/refman/8.0/en/sql-prepared-statements.html">prepared</a> from
 * a text that the catalog decides on.
 */
enum MySqlForeignKeys implements ForeignKeyForm {
    INSTANCE;

    private static final String NOTHING = "DO 0";

    @Override
    public List<String> add(TableId table, ForeignKey key) {
        KeyText text = new KeyText(table, key, '`');
        String add =
                "ALTER TABLE " + text.table() + " ADD CONSTRAINT " + text.name() + " FOREIGN KEY " + text.reference();
        return either(table, key, NOTHING, add);
    }

    @Override
    public List<String> drop(TableId table, ForeignKey key) {
        KeyText text = new KeyText(table, key, '`');
        String drop = "ALTER TABLE " + text.table() + " DROP FOREIGN KEY " + text.name();
        return either(table, key, drop, NOTHING);
    }

    /** Returns statements that run one text if the key is there, and another one if it is not. */
    private static List<String> either(TableId table, ForeignKey key, String ifThere, String ifNot) {
        String there = "EXISTS (SELECT 1 FROM information_schema.TABLE_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()"
                + " AND TABLE_NAME = " + MySqlLiterals.quoted(table.name())
                + " AND CONSTRAINT_NAME = " + MySqlLiterals.quoted(key.name())
                + " AND CONSTRAINT_TYPE = 'FOREIGN KEY')";
        return List.of(
                "SET @weir_keys = IF(" + there + ", " + MySqlLiterals.quoted(ifThere) + ", "
                        + MySqlLiterals.quoted(ifNot) + ")",
                "PREPARE weir_keys FROM @weir_keys",
                "EXECUTE weir_keys",
                "DEALLOCATE PREPARE weir_keys");
    }
}
