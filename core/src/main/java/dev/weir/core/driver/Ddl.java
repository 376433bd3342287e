package dev.weir.core.driver;

/**
 * What a database's own schema can promise.
 *
 * @param foreignKeys whether it refuses rows whose target is missing
 * @param uniqueIndexes whether it refuses rows that agree where they must differ
 */
public record Ddl(boolean foreignKeys, boolean uniqueIndexes) {}
