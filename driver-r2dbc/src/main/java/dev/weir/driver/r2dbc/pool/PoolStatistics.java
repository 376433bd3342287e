package dev.weir.driver.r2dbc.pool;

/**
 * What a pool was like at one moment. The numbers are read one after the other, so that under load they may not add up.
 *
 * @param acquired how many connections are on loan
 * @param idle how many connections are open and not on loan
 * @param pending how many borrowers wait for a connection to come free; not who waits for one that is being opened
 * @param max how many connections there may be at a time
 * @param created how many connections have been opened since the pool was made
 * @param discarded how many of them the pool has begun to close, for whatever reason
 * @param timeouts how many borrowers have waited in vain for as long as the acquire time-out
 */
public record PoolStatistics(
        int acquired, int idle, int pending, int max, long created, long discarded, long timeouts) {}
