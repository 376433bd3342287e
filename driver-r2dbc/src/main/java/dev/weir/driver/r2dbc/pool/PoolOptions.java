package dev.weir.driver.r2dbc.pool;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a pool keeps and lends its connections; {@link Builder} documents each setting.
 *
 * @param maxSize 1 to 1,000 connections
 * @param minIdle 0 to maxSize connections
 * @param maxPending 0 or more borrowers
 * @param acquireTimeout longer than zero, up to a day, as are all the times
 * @param createTimeout longer than zero
 * @param validationTimeout longer than zero
 * @param closeTimeout zero or longer
 * @param maxLifetime zero or longer; zero for no limit
 * @param maxIdle zero or longer; zero for no limit
 * @param prePing whether a connection is asked before it is lent
 */
public record PoolOptions(
        int maxSize,
        int minIdle,
        int maxPending,
        Duration acquireTimeout,
        Duration createTimeout,
        Duration validationTimeout,
        Duration closeTimeout,
        Duration maxLifetime,
        Duration maxIdle,
        boolean prePing) {
    private static final int MOST_CONNECTIONS = 1_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * Checks the ranges.
     *
     * @throws dev.weir.core.error.InvalidConfigurationException if a value is out of its range
     */
    public PoolOptions {
        requireRange("maxSize", maxSize, 1, MOST_CONNECTIONS);
        requireRange("minIdle", minIdle, 0, maxSize);
        requireRange("maxPending", maxPending, 0, Integer.MAX_VALUE);
        requirePositive("acquireTimeout", acquireTimeout);
        requirePositive("createTimeout", createTimeout);
        requirePositive("validationTimeout", validationTimeout);
        requireRange("closeTimeout", closeTimeout);
        requireRange("maxLifetime", maxLifetime);
        requireRange("maxIdle", maxIdle);
    }

    /** Returns the defaults, which {@link Builder} names. */
    public static PoolOptions defaults() {
        return builder().build();
    }

    /** Returns a builder that holds the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the defaults with settings by name, as the components of this record are named. Times are written as
     * {@code 500ms}, {@code 5s} or {@code 2m}.
     *
     * @throws dev.weir.core.error.InvalidConfigurationException if a name is unknown, or a value malformed or out of range
     */
    public static PoolOptions of(Map<String, String> settings) {
        Builder builder = builder();
        settings.forEach((name, value) -> PoolSettings.apply(name, value, builder));
        return builder.build();
    }

    /** Returns the names that {@link #of} knows, for a driver that has options of its own beside them. */
    public static List<String> names() {
        return PoolSettings.NAMES;
    }

    private static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw PoolErrors.invalid(name + " is " + value + ", which is not within " + least + " and " + most);
        }
    }

    private static void requireRange(String name, Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw PoolErrors.invalid(name + " is " + value.toMillis() + " ms, which is not within 0 ms and a day");
        }
    }

    private static void requirePositive(String name, Duration value) {
        requireRange(name, value);
        if (value.toMillis() == 0) {
            throw PoolErrors.invalid(name + " is 0 ms; nothing could be done in that time");
        }
    }

    /** Collects settings; those that are not set have their defaults. */
    public static final class Builder {
        private int maxSize = 10;
        private int minIdle = 0;
        private int maxPending = 1_000;
        private Duration acquireTimeout = Duration.ofSeconds(30);
        private Duration createTimeout = Duration.ofSeconds(10);
        private Duration validationTimeout = Duration.ofSeconds(5);
        private Duration closeTimeout = Duration.ofSeconds(5);
        private Duration maxLifetime = Duration.ofMinutes(30);
        private Duration maxIdle = Duration.ofMinutes(10);
        private boolean prePing = false;

        private Builder() {}

        /** Sets how many connections there are at most, not counting those that are being closed. Default: 10. */
        public Builder maxSize(int connections) {
            maxSize = connections;
            return this;
        }

        /**
         * Sets how many connections are opened when the first is borrowed and kept however long they are idle. One that
         * breaks or gets too old is replaced when next a connection has to be opened. Default: 0.
         */
        public Builder minIdle(int connections) {
            minIdle = connections;
            return this;
        }

        /** Sets how many borrowers may wait for a connection to come free; more are refused at once. Default: 1,000. */
        public Builder maxPending(int borrowers) {
            maxPending = borrowers;
            return this;
        }

        /** Sets how long a borrower waits in all: for its turn, an opening and a check. Default: 30 seconds. */
        public Builder acquireTimeout(Duration time) {
            acquireTimeout = time;
            return this;
        }

        /** Sets how long the opening of a connection may take. Default: 10 seconds. */
        public Builder createTimeout(Duration time) {
            createTimeout = time;
            return this;
        }

        /** Sets how long the server may take to answer a check. Default: 5 seconds. */
        public Builder validationTimeout(Duration time) {
            validationTimeout = time;
            return this;
        }

        /**
         * Sets how long the closing of a connection is waited for, and how long the closing of the pool waits for leases
         * before it closes their connections. Default: 5 seconds.
         */
        public Builder closeTimeout(Duration time) {
            closeTimeout = time;
            return this;
        }

        /**
         * Sets how old a connection gets before it is closed, which is never done while it is on loan. Each has its own
         * limit up to 10 % below this one, so that not all end at once. Zero: no limit. Default: 30 minutes.
         */
        public Builder maxLifetime(Duration time) {
            maxLifetime = time;
            return this;
        }

        /** Sets how long a connection stays open without being used. Zero: no limit. Default: 10 minutes. */
        public Builder maxIdle(Duration time) {
            maxIdle = time;
            return this;
        }

        /**
         * Sets whether the server is asked, at the cost of a round trip, if a connection that was idle for a second or
         * longer is still alive before it is lent. Default: false.
         */
        public Builder prePing(boolean asked) {
            prePing = asked;
            return this;
        }

        /**
         * Returns the options.
         *
         * @throws dev.weir.core.error.InvalidConfigurationException if a value is out of its range
         */
        public PoolOptions build() {
            return new PoolOptions(
                    maxSize,
                    minIdle,
                    maxPending,
                    acquireTimeout,
                    createTimeout,
                    validationTimeout,
                    closeTimeout,
                    maxLifetime,
                    maxIdle,
                    prePing);
        }
    }
}
