package dev.weir.core.driver;

/**
 * What a database's own schema can promise, and which names it may hold.
 *
 * @param foreignKeys whether it refuses rows whose target is missing
 * @param uniqueIndexes whether it refuses rows that agree where they must differ
 * @param forwardReferences whether a table may be created with a foreign key to one that is not there yet; if not, keys that
 *     close a circle are added when all tables are there
 * @param reserved names that no table, column or index may have
 * @param names the form that names of tables and indexes have
 */
public record Ddl(
        boolean foreignKeys, boolean uniqueIndexes, boolean forwardReferences, ReservedNames reserved, NameForm names) {

    /** Creates it for a database in which every text can be a name. */
    public Ddl(boolean foreignKeys, boolean uniqueIndexes, boolean forwardReferences, ReservedNames reserved) {
        this(foreignKeys, uniqueIndexes, forwardReferences, reserved, NameForm.ANY);
    }
}
