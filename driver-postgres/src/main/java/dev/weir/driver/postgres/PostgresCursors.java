package dev.weir.driver.postgres;

import dev.weir.driver.r2dbc.Cursors;

/** Cursors that are read forwards, of SQL's own. */
enum PostgresCursors implements Cursors {
    INSTANCE;

    @Override
    public String declare(String name, String select) {
        return "DECLARE " + name + " NO SCROLL CURSOR FOR " + select;
    }

    @Override
    public String fetch(String name, int rows) {
        return "FETCH FORWARD " + rows + " FROM " + name;
    }

    @Override
    public String close(String name) {
        return "CLOSE " + name;
    }
}
