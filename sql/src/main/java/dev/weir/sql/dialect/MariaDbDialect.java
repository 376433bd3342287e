package dev.weir.sql.dialect;

import dev.weir.core.stmt.table.Insert;

/**
 * MariaDB, from 10.6 on, the first that has JSON_TABLE; a connection must be given what {@link MySqlFamily} says. An
 * insert gives back columns, an update does not.
 */
public final class MariaDbDialect extends MySqlFamily {

    public MariaDbDialect() {
        super("utf8mb4_nopad_bin");
    }

    // https://mariadb.com/kb/en/insertreturning/
    @Override
    public Template returning(Insert insert) {
        return new Template("{write} RETURNING {columns}");
    }

    // https://mariadb.com/kb/en/update/#update-statements-with-the-same-source-and-target
    @Override
    public boolean readsWhatItWrites() {
        return true;
    }

    @Override
    public ForeignKeyForm foreignKeys() {
        return MariaDbForeignKeys.INSTANCE;
    }
}
