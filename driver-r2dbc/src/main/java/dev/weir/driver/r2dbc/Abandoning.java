package dev.weir.driver.r2dbc;

/** What becomes of a result that nobody reads any more. */
public enum Abandoning {
    /** The driver is told to cancel it, and the connection is asked whether it has come to rest. */
    CANCEL,
    /**
     * It is read to its end and thrown away, since the driver's own cancelling is not to be relied on; the connection is at
     * rest when the end has come.
     */
    DRAIN
}
