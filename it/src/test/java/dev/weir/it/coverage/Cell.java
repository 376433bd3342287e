package dev.weir.it.coverage;

import java.util.Locale;

/** What became of a scenario on a database. */
enum Cell {
    /** Its test ran and passed. */
    PASSED,
    /** Its test ran and failed. */
    FAILED,
    /** The database says that it lacks what the scenario needs, and a test that passed holds it to refusing that. */
    REFUSED,
    /** There is nothing to show: nothing to refuse, or not where the database is. */
    NEEDLESS,
    /** It is left out there, for a reason that is written down. */
    EXCLUDED,
    /** Nothing is known: its test was not among those that ran, or there is none for this database. */
    NOT_RUN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
