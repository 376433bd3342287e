package dev.weir.driver.sqlite;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");

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
                case "readers" -> builder.readers(number(name, value));
                case "busyTimeout" -> builder.busyTimeout(duration(name, value));
                case "acquireTimeout" -> builder.acquireTimeout(duration(name, value));
                case "maxPending" -> builder.maxPending(number(name, value));
                case "statementCacheSize" -> builder.statementCacheSize(number(name, value));
                case "synchronous" -> builder.synchronous(synchronous(value));
                case "closeTimeout" -> builder.closeTimeout(duration(name, value));
                default -> throw SqliteErrors.invalid("no option " + name + "; there are " + String.join(", ", NAMES));
            }
        }
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw SqliteErrors.invalid(name + " is " + value + ", which is no whole number", e);
        }
    }

    private static Duration duration(String name, String value) {
        Matcher parts = DURATION.matcher(value);
        if (!parts.matches()) {
            throw SqliteErrors.invalid(name + " is " + value + ", which is no time; write 500ms, 5s or 2m");
        }
        ChronoUnit unit =
                switch (parts.group(2)) {
                    case "ms" -> ChronoUnit.MILLIS;
                    case "s" -> ChronoUnit.SECONDS;
                    default -> ChronoUnit.MINUTES;
                };
        return Duration.of(Long.parseLong(parts.group(1)), unit);
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
