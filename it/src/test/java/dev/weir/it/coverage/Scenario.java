package dev.weir.it.coverage;

import java.util.Locale;

/**
 * A behaviour that a complete system shows.
 *
 * @param area what it is about, in the order of the list
 * @param name the name of the test that shows it
 * @param reason what a later one waits for, and why one that never comes cannot be; empty for one of now
 */
record Scenario(String area, String name, Status status, String reason) {

    /** When a scenario is covered. */
    enum Status {
        NOW,
        LATER,
        NEVER;

        static Status of(String text) {
            for (Status each : values()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("status " + text + "; there are now, later and never");
        }
    }

    Scenario {
        if (!area.matches("[a-z0-9_]+")) {
            throw new IllegalArgumentException("area " + area + "; write lower_case");
        }
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("scenario " + name + "; write it like a method's name");
        }
        if ((status == Status.NOW) != reason.isEmpty()) {
            throw new IllegalArgumentException(name
                    + (reason.isEmpty() ? " needs a reason for not being covered" : " has a reason but is of now"));
        }
        if (!reason.equals(reason.strip())) {
            throw new IllegalArgumentException(name + " has a reason with space around it");
        }
    }

    /**
     * Reads one line of the list: area, name, status and, unless it is of now, the reason, with tabs in between.
     *
     * @throws IllegalArgumentException if the line has another form
     */
    static Scenario parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 3 || cells.length > 4) {
            throw new IllegalArgumentException("not area, scenario, status and reason: " + line);
        }
        return new Scenario(cells[0], cells[1], Status.of(cells[2]), cells.length == 4 ? cells[3] : "");
    }
}
