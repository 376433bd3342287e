package dev.weir.driver.r2dbc.pool;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of a pool by name and as text, as they stand in a map of options. */
final class PoolSettings {
    static final List<String> NAMES = List.of(
            "maxSize",
            "minIdle",
            "maxPending",
            "acquireTimeout",
            "createTimeout",
            "validationTimeout",
            "closeTimeout",
            "maxLifetime",
            "maxIdle",
            "prePing");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");

    private PoolSettings() {}

    static void apply(String name, String value, PoolOptions.Builder builder) {
        switch (name) {
            case "maxSize" -> builder.maxSize(number(name, value));
            case "minIdle" -> builder.minIdle(number(name, value));
            case "maxPending" -> builder.maxPending(number(name, value));
            case "acquireTimeout" -> builder.acquireTimeout(duration(name, value));
            case "createTimeout" -> builder.createTimeout(duration(name, value));
            case "validationTimeout" -> builder.validationTimeout(duration(name, value));
            case "closeTimeout" -> builder.closeTimeout(duration(name, value));
            case "maxLifetime" -> builder.maxLifetime(duration(name, value));
            case "maxIdle" -> builder.maxIdle(duration(name, value));
            case "prePing" -> builder.prePing(truth(name, value));
            default -> throw PoolErrors.invalid("no option " + name + "; there are " + String.join(", ", NAMES));
        }
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw PoolErrors.invalid(name + " is " + value + ", which is no whole number", e);
        }
    }

    private static Duration duration(String name, String value) {
        Matcher parts = DURATION.matcher(value);
        if (!parts.matches()) {
            throw PoolErrors.invalid(name + " is " + value + ", which is no time; write 500ms, 5s or 2m");
        }
        ChronoUnit unit =
                switch (parts.group(2)) {
                    case "ms" -> ChronoUnit.MILLIS;
                    case "s" -> ChronoUnit.SECONDS;
                    default -> ChronoUnit.MINUTES;
                };
        return Duration.of(Long.parseLong(parts.group(1)), unit);
    }

    private static boolean truth(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw PoolErrors.invalid(name + " is " + value + ", which is neither true nor false");
        };
    }
}
