package dev.weir.core.driver;

import dev.weir.core.error.InvalidConfigurationException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of options that are given by name and as text, as every driver reads them. */
public final class OptionText {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");

    private OptionText() {}

    /**
     * Reads a whole number.
     *
     * @throws InvalidConfigurationException if the text is none
     */
    public static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new InvalidConfigurationException(name + " is " + value + ", which is no whole number", e);
        }
    }

    /**
     * Reads a time, such as {@code 500ms}, {@code 5s} or {@code 2m}.
     *
     * @throws InvalidConfigurationException if the text is none
     */
    public static Duration duration(String name, String value) {
        Matcher parts = DURATION.matcher(value);
        if (!parts.matches()) {
            throw new InvalidConfigurationException(
                    name + " is " + value + ", which is no time; write 500ms, 5s or 2m");
        }
        ChronoUnit unit =
                switch (parts.group(2)) {
                    case "ms" -> ChronoUnit.MILLIS;
                    case "s" -> ChronoUnit.SECONDS;
                    default -> ChronoUnit.MINUTES;
                };
        return Duration.of(Long.parseLong(parts.group(1)), unit);
    }

    /**
     * Reads {@code true} or {@code false}.
     *
     * @throws InvalidConfigurationException if the text is neither
     */
    public static boolean truth(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new InvalidConfigurationException(name + " is " + value + ", which is neither true nor false");
        };
    }
}
