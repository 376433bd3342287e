package dev.weir.driver.h2.planted;

import dev.weir.core.error.DatabaseClosedException;

final class MakesAnError {
    DatabaseClosedException make() {
        return new DatabaseClosedException();
    }
}
