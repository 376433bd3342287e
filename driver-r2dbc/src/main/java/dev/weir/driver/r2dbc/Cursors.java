package dev.weir.driver.r2dbc;

/** How a result is read part by part, by statements that are complete each. Only inside a transaction. */
public interface Cursors {

    /** Returns the statement that opens a cursor over a select, which keeps its placeholders. */
    String declare(String name, String select);

    /** Returns the statement that reads the next rows. */
    String fetch(String name, int rows);

    /** Returns the statement that closes a cursor. */
    String close(String name);
}
