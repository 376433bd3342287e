package dev.weir.driver.sqlite;

import dev.weir.core.driver.Driver;
import dev.weir.core.driver.DriverProvider;
import java.util.Map;

/**
 * Opens SQLite databases by address, as {@link SqliteDriver#builder(String)} describes them, with the settings of
 * {@link SqliteDriver.Builder} as options: {@code readers}, {@code busyTimeout}, {@code acquireTimeout},
 * {@code maxPending}, {@code statementCacheSize}, {@code synchronous} ({@code off}, {@code normal}, {@code full},
 * {@code extra}) and {@code closeTimeout}. Times are written {@code 500ms}, {@code 5s} or {@code 2m}.
 */
public final class SqliteDriverProvider implements DriverProvider {

    /** Accepts {@code sqlite:} addresses, and JDBC's only in order to say what to write instead. */
    @Override
    public boolean accepts(String url) {
        return url.startsWith(SqliteAddress.SCHEME) || url.startsWith(SqliteAddress.JDBC_SCHEME);
    }

    @Override
    public Driver open(String url, Map<String, String> options) {
        SqliteDriver.Builder builder = SqliteDriver.builder(url);
        SqliteOptions.apply(options, builder);
        return builder.build();
    }
}
