package dev.weir.driver.r2dbc.planted;

import dev.weir.core.error.DatabaseClosedException;

final class MakesAnError {
    DatabaseClosedException make() {
        return new DatabaseClosedException();
    }
}
