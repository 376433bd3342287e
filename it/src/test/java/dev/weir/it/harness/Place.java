package dev.weir.it.harness;

import java.util.function.Predicate;

/** What a test needs of the place where a database is, beside what the database can do. */
public enum Place {
    /** There is a server, which other programs reach and which can be asked what it does. */
    SERVER("there is no server", DriverSetup::served),
    /** There are connections, which are lent and may have to be waited for. */
    CONNECTIONS("there are no connections to wait for", DriverSetup::connects),
    /** Several transactions write at the same time, and wait for each other's rows. */
    ROW_LOCKS("one transaction writes at a time", DriverSetup::pooled);

    private final String absence;
    private final Predicate<DriverSetup> present;

    Place(String absence, Predicate<DriverSetup> present) {
        this.absence = absence;
        this.present = present;
    }

    /** Returns what there is instead, for readers. */
    public String absence() {
        return absence;
    }

    boolean isWhere(DriverSetup database) {
        return present.test(database);
    }
}
