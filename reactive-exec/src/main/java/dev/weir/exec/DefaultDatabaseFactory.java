package dev.weir.exec;

import dev.weir.Database;
import dev.weir.DatabaseFactory;
import dev.weir.DatabaseSettings;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.DriverProvider;
import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.exec.decode.ModelRegistry;
import java.util.ServiceLoader;

/** Makes databases over the drivers on the class path. */
public final class DefaultDatabaseFactory implements DatabaseFactory {

    @Override
    public Database open(DatabaseSettings settings) {
        ModelRegistry models = ModelRegistry.of(settings.models());
        Driver driver = settings.driver().orElseGet(() -> driver(settings));
        return new DefaultDatabase(driver, models, settings);
    }

    private static Driver driver(DatabaseSettings settings) {
        String url = settings.url()
                .orElseThrow(() -> new InvalidConfigurationException("a database needs an address or a driver"));
        return ServiceLoader.load(DriverProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.accepts(url))
                .findFirst()
                .orElseThrow(() -> new InvalidConfigurationException("no driver on the class path knows the address "
                        + scheme(url) + "; add the driver of that database, such as weir-driver-sqlite"))
                .open(url, settings.options());
    }

    /** Shows the beginning of an address only: the rest may hold a password. */
    private static String scheme(String url) {
        int colon = url.indexOf(':');
        return colon < 0 ? "without a scheme" : url.substring(0, colon + 1) + "…";
    }
}
