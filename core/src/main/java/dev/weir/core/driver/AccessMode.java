package dev.weir.core.driver;

/** What a session is borrowed for. A promise of the borrower; a driver may use it to choose a connection. */
public enum AccessMode {
    /** Only operations whose effect is {@link Operation.Effect#READ}. */
    READ,
    /** Any operation. */
    WRITE
}
