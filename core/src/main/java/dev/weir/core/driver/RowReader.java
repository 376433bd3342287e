package dev.weir.core.driver;

/** Makes a value of one result row. Called once per row; must not keep the row. */
@FunctionalInterface
public interface RowReader<T> {
    /** Reads one row. An exception ends the result with that error. */
    T read(Row row);
}
