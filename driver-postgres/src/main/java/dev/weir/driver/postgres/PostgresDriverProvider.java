package dev.weir.driver.postgres;

import dev.weir.core.driver.Driver;
import dev.weir.core.driver.DriverProvider;
import java.util.Map;

/**
 * Opens PostgreSQL databases by address, as {@link PostgresDriver#builder(String)} describes them, with the settings of
 * {@link dev.weir.driver.r2dbc.R2dbcDriverBuilder} as options by the names of its methods.
 */
public final class PostgresDriverProvider implements DriverProvider {

    /** Accepts {@code r2dbc:postgresql:} addresses, and those of other interfaces to say how to write them. */
    @Override
    public boolean accepts(String url) {
        return url.startsWith("r2dbc:postgresql:")
                || url.startsWith("r2dbc:postgres:")
                || url.startsWith("r2dbcs:postgresql:")
                || url.startsWith("postgresql:")
                || url.startsWith("jdbc:postgresql:");
    }

    @Override
    public Driver open(String url, Map<String, String> options) {
        return PostgresDriver.builder(url).options(options).build();
    }
}
