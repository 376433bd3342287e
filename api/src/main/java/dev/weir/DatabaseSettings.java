package dev.weir;

import dev.weir.core.driver.Driver;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@link DatabaseBuilder} has gathered.
 *
 * @param url the address; absent if a driver was given
 * @param driver a driver that the application made; it is closed with the database
 * @param options for the driver of {@code url}, by name
 * @param window how many instances are read before their relations are loaded
 * @param planCacheSize how many plans are kept
 * @param scans whether every query may read all of a table
 * @param nPlusOne what is done where instances are read one at a time
 */
public record DatabaseSettings(
        Optional<String> url,
        Optional<Driver> driver,
        Map<String, String> options,
        List<ModelDefinition<?>> models,
        int window,
        int planCacheSize,
        boolean scans,
        NPlusOne nPlusOne) {
    public DatabaseSettings {
        options = Map.copyOf(options);
        models = List.copyOf(models);
    }
}
