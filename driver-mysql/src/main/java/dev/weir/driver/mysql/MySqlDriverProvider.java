package dev.weir.driver.mysql;

import dev.weir.core.driver.Driver;
import dev.weir.core.driver.DriverProvider;
import java.util.List;
import java.util.Map;

/**
 * Opens MySQL and MariaDB databases by address, as {@link MySqlDriver#builder(String)} describes them, with the settings of
 * {@link dev.weir.driver.r2dbc.R2dbcDriverBuilder} as options by the names of its methods.
 */
public final class MySqlDriverProvider implements DriverProvider {
    private static final List<String> SCHEMES = List.of(
            "r2dbc:mysql:",
            "r2dbcs:mysql:",
            "r2dbc:mariadb:",
            "r2dbcs:mariadb:",
            "mysql:",
            "mariadb:",
            "jdbc:mysql:",
            "jdbc:mariadb:");

    /** Accepts {@code r2dbc:mysql:} and {@code r2dbc:mariadb:} addresses, and those that were meant as such. */
    @Override
    public boolean accepts(String url) {
        return SCHEMES.stream().anyMatch(url::startsWith);
    }

    @Override
    public Driver open(String url, Map<String, String> options) {
        return MySqlDriver.builder(url).options(options).build();
    }
}
