package dev.weir.driver.h2;

import dev.weir.core.driver.Driver;
import dev.weir.core.driver.DriverProvider;
import java.util.Map;

/**
 * Opens H2 databases by address, as {@link H2Driver#builder(String)} describes them, with the settings of the builder as
 * options by the names of its methods.
 */
public final class H2DriverProvider implements DriverProvider {

    /** Accepts {@code r2dbc:h2:} addresses, and those of other interfaces to say how to write them. */
    @Override
    public boolean accepts(String url) {
        return url.startsWith("r2dbc:h2:") || url.startsWith("r2dbcs:h2:") || url.startsWith("jdbc:h2:");
    }

    @Override
    public Driver open(String url, Map<String, String> options) {
        return H2Driver.builder(url).options(options).build();
    }
}
