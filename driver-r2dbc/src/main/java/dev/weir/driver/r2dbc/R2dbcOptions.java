package dev.weir.driver.r2dbc;

import java.time.Duration;

/**
 * How a driver uses its connections, beside how they are pooled.
 *
 * @param fetchSize rows that are asked of the server at a time: 1,000; zero where they stream by themselves
 * @param statementTimeout how long the server may work at a statement; zero for no limit, which is the default
 * @param cancelGrace how long a cancelled statement may take to end by itself before the server is told to stop it: 20 ms
 * @param cancelTimeout how long a cancelled statement may take to end at all before its connection is given up: 5 s
 */
public record R2dbcOptions(int fetchSize, Duration statementTimeout, Duration cancelGrace, Duration cancelTimeout) {
    public static final R2dbcOptions DEFAULTS =
            new R2dbcOptions(1_000, Duration.ZERO, Duration.ofMillis(20), Duration.ofSeconds(5));

    /**
     * Checks the settings.
     *
     * @throws dev.weir.core.error.InvalidConfigurationException if one is out of range
     */
    public R2dbcOptions {
        if (fetchSize < 0) {
            throw Refusals.option("fetchSize is " + fetchSize + ", which is less than 0");
        }
        requireNotNegative("statementTimeout", statementTimeout);
        requireNotNegative("cancelGrace", cancelGrace);
        requireNotNegative("cancelTimeout", cancelTimeout);
    }

    private static void requireNotNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw Refusals.option(name + " is " + value.toMillis() + " ms, which is less than 0");
        }
    }
}
