package dev.weir.testing;

import dev.weir.Database;
import dev.weir.DatabaseBuilder;
import dev.weir.DatabaseFactory;
import dev.weir.DatabaseSettings;

/** Opens no database, and gives back what it was asked to open. */
public final class RefusingFactory implements DatabaseFactory {
    @Override
    public Database open(DatabaseSettings settings) {
        throw new Refusal(settings);
    }

    /** Returns what a builder asks for. */
    public static DatabaseSettings settingsOf(DatabaseBuilder builder) {
        try {
            throw new AssertionError("was opened: " + builder.build());
        } catch (Refusal refusal) {
            return refusal.settings;
        }
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient DatabaseSettings settings;

        Refusal(DatabaseSettings settings) {
            this.settings = settings;
        }
    }
}
