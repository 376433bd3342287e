package dev.weir.driver.sqlite;

import dev.weir.core.driver.OptionText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a driver uses its database; {@link SqliteDriver.Builder} documents each setting.
 *
 * @param readers 0 or more
 * @param busyTimeout zero or longer
 * @param acquireTimeout longer than zero
 * @param maxPending 0 or more
 * @param statementCacheSize 0 or more
 * @param closeTimeout zero or longer
 */
record SqliteOptions(
        int readers,
        Duration busyTimeout,
        Duration acquireTimeout,
        int maxPending,
        int statementCacheSize,
        Synchronous synchronous,
        Duration closeTimeout) {
    private static final List<String> NAMES = List.of(
            "readers",
            "busyTimeout",
            "acquireTimeout",
            "maxPending",
            "statementCacheSize",
            "synchronous",
            "closeTimeout");
    private static final int MOST_READERS = 1_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    SqliteOptions {
        requireRange("readers", readers, MOST_READERS);
        requireRange("maxPending", maxPending, Integer.MAX_VALUE);
        requireRange("statementCacheSize", statementCacheSize, Integer.MAX_VALUE);
        requireRange("busyTimeout", busyTimeout);
        requireRange("acquireTimeout", acquireTimeout);
        requireRange("closeTimeout", closeTimeout);
        if (acquireTimeout.isZero()) {
            throw SqliteErrors.invalid("acquireTimeout is 0 ms; borrowers need some time to wait");
        }
    }

    /**
     * Applies settings by name to a builder.
     *
     * @throws dev.weir.core.error.InvalidConfigurationException if a name is unknown or a value malformed
     */
    static void apply(Map<String, String> settings, SqliteDriver.Builder builder) {
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String name = setting.getKey();
            String value = setting.getValue();
            switch (name) {
                case "readers" -> builder.readers(OptionText.number(name, value));
                case "busyTimeout" -> builder.busyTimeout(OptionText.duration(name, value));
                case "acquireTimeout" -> builder.acquireTimeout(OptionText.duration(name, value));
                case "maxPending" -> builder.maxPending(OptionText.number(name, value));
                case "statementCacheSize" -> builder.statementCacheSize(OptionText.number(name, value));
                case "synchronous" -> builder.synchronous(synchronous(value));
                case "closeTimeout" -> builder.closeTimeout(OptionText.duration(name, value));
                default -> throw SqliteErrors.invalid("no option " + name + "; there are " + String.join(", ", NAMES));
            }
        }
    }

    private static Synchronous synchronous(String value) {
        for (Synchronous each : Synchronous.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(value)) {
                return each;
            }
        }
        throw SqliteErrors.invalid("synchronous is " + value + "; there are off, normal, full and extra");
    }

    private static void requireRange(String name, int value, int most) {
        if (value < 0 || value > most) {
            throw SqliteErrors.invalid(name + " is " + value + ", which is not within 0 and " + most);
        }
    }

    private static void requireRange(String name, Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw SqliteErrors.invalid(name + " is " + value.toMillis() + " ms, which is not within 0 ms and a day");
        }
    }
}
