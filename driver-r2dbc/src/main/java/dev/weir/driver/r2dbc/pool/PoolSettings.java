package dev.weir.driver.r2dbc.pool;

import dev.weir.core.driver.OptionText;
import java.util.List;

/** The settings of a pool by name and as text, as they stand in a map of options. */
public final class PoolSettings {
    /** The names, as the methods of {@link PoolOptions.Builder} are named. */
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

    private PoolSettings() {}

    /**
     * Sets a value.
     *
     * @throws dev.weir.core.error.InvalidConfigurationException if the name is unknown or the value malformed
     */
    public static void apply(String name, String value, PoolOptions.Builder builder) {
        switch (name) {
            case "maxSize" -> builder.maxSize(OptionText.number(name, value));
            case "minIdle" -> builder.minIdle(OptionText.number(name, value));
            case "maxPending" -> builder.maxPending(OptionText.number(name, value));
            case "acquireTimeout" -> builder.acquireTimeout(OptionText.duration(name, value));
            case "createTimeout" -> builder.createTimeout(OptionText.duration(name, value));
            case "validationTimeout" -> builder.validationTimeout(OptionText.duration(name, value));
            case "closeTimeout" -> builder.closeTimeout(OptionText.duration(name, value));
            case "maxLifetime" -> builder.maxLifetime(OptionText.duration(name, value));
            case "maxIdle" -> builder.maxIdle(OptionText.duration(name, value));
            case "prePing" -> builder.prePing(OptionText.truth(name, value));
            default -> throw PoolErrors.invalid("no option " + name + "; there are " + String.join(", ", NAMES));
        }
    }
}
