package dev.weir.core.driver;

/**
 * What a database can write.
 *
 * @param returning whether an insert or update can give back columns of the rows it wrote
 * @param autoIncrement whether it can make integer keys
 */
public record Writes(boolean returning, boolean autoIncrement) {}
