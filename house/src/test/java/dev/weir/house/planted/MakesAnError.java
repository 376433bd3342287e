package dev.weir.house.planted;

import dev.weir.core.error.DatabaseClosedException;

final class MakesAnError {
    DatabaseClosedException make() {
        return new DatabaseClosedException();
    }
}
