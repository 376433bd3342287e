package dev.weir.driver.r2dbc;

import dev.weir.core.driver.OptionText;
import dev.weir.driver.r2dbc.pool.PoolOptions;
import dev.weir.driver.r2dbc.pool.PoolSettings;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settings of a driver over R2DBC. Each has a default; options given by name have the names of the methods, those of the pool
 * have the names of {@link PoolOptions.Builder}'s. Not safe for use by several threads.
 */
public final class R2dbcDriverBuilder {
    private static final List<String> NAMES = List.of("fetchSize", "statementTimeout", "cancelGrace", "cancelTimeout");

    private final Function<R2dbcOptions, Engine> engine;
    private final ConnectionFactory factory;
    private final PoolOptions.Builder pool = PoolOptions.builder();
    private int fetchSize = R2dbcOptions.DEFAULTS.fetchSize();
    private Duration statementTimeout = R2dbcOptions.DEFAULTS.statementTimeout();
    private Duration cancelGrace = R2dbcOptions.DEFAULTS.cancelGrace();
    private Duration cancelTimeout = R2dbcOptions.DEFAULTS.cancelTimeout();

    /**
     * Starts with the defaults.
     *
     * @param engine makes the engine once the settings are known
     * @param factory opens connections
     */
    public R2dbcDriverBuilder(Function<R2dbcOptions, Engine> engine, ConnectionFactory factory) {
        this.engine = engine;
        this.factory = factory;
    }

    /**
     * Sets how many rows are asked of the server at a time, where it can be asked for a part: 1,000 unless the database's
     * driver says otherwise. Zero leaves it to the R2DBC driver.
     */
    public R2dbcDriverBuilder fetchSize(int rows) {
        fetchSize = rows;
        return this;
    }

    /** Sets how long the server may work at a statement before it gives up: zero, which is for ever. */
    public R2dbcDriverBuilder statementTimeout(Duration time) {
        statementTimeout = time;
        return this;
    }

    /** Sets how long a cancelled statement may take to end by itself before the server is told to stop it: 20 ms. */
    public R2dbcDriverBuilder cancelGrace(Duration time) {
        cancelGrace = time;
        return this;
    }

    /** Sets how long a cancelled statement may take to end at all before its connection is given up: 5 s. */
    public R2dbcDriverBuilder cancelTimeout(Duration time) {
        cancelTimeout = time;
        return this;
    }

    /** Changes settings of the pool. */
    public R2dbcDriverBuilder pool(Consumer<PoolOptions.Builder> settings) {
        settings.accept(pool);
        return this;
    }

    /**
     * Applies settings by name. Times are written {@code 500ms}, {@code 5s} or {@code 2m}.
     *
     * @throws dev.weir.core.error.InvalidConfigurationException if a name is unknown or a value malformed
     */
    public R2dbcDriverBuilder options(Map<String, String> settings) {
        settings.forEach(this::option);
        return this;
    }

    private R2dbcDriverBuilder option(String name, String value) {
        return switch (name) {
            case "fetchSize" -> fetchSize(OptionText.number(name, value));
            case "statementTimeout" -> statementTimeout(OptionText.duration(name, value));
            case "cancelGrace" -> cancelGrace(OptionText.duration(name, value));
            case "cancelTimeout" -> cancelTimeout(OptionText.duration(name, value));
            default -> poolOption(name, value);
        };
    }

    private R2dbcDriverBuilder poolOption(String name, String value) {
        if (!PoolOptions.names().contains(name)) {
            throw Refusals.option("no option " + name + "; there are "
                    + Stream.concat(NAMES.stream(), PoolOptions.names().stream())
                            .collect(Collectors.joining(", ")));
        }
        PoolSettings.apply(name, value, pool);
        return this;
    }

    /**
     * Makes the driver. Connects to nothing yet.
     *
     * @throws dev.weir.core.error.InvalidConfigurationException if a setting is out of range
     */
    public R2dbcDriver build() {
        R2dbcOptions options = new R2dbcOptions(fetchSize, statementTimeout, cancelGrace, cancelTimeout);
        return new R2dbcDriver(engine.apply(options), factory, options, pool.build());
    }
}
