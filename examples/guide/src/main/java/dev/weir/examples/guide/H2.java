package dev.weir.examples.guide;

import dev.weir.Database;

/** The code of {@code docs/guide/h2.md}. */
public final class H2 {
    private H2() {}

    public static Database inMemory() {
        // guide:h2-open
        Database db = Database.builder().url("r2dbc:h2:mem:///orders").build();
        // guide:end
        return db;
    }
}
