package dev.weir;

import dev.weir.core.driver.Driver;
import dev.weir.core.error.InvalidConfigurationException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a {@link Database} is made of. Each method raises an {@link IllegalArgumentException} if it is given
 * {@code null}. Not safe for use by several threads.
 */
public final class DatabaseBuilder {
    private static final int DEFAULT_WINDOW = 256;
    private static final int DEFAULT_PLAN_CACHE_SIZE = 1_000;

    private @Nullable String url;
    private @Nullable Driver driver;
    private final Map<String, String> options = new LinkedHashMap<>();
    private @Nullable List<ModelDefinition<?>> models;
    private int window = DEFAULT_WINDOW;
    private int planCacheSize = DEFAULT_PLAN_CACHE_SIZE;
    private boolean scans;
    private NPlusOne nPlusOne = NPlusOne.log();

    DatabaseBuilder() {}

    /**
     * Sets the address, such as {@code sqlite:app.db} or {@code sqlite::memory:}. The driver that knows it is found on
     * the class path.
     */
    public DatabaseBuilder url(String address) {
        this.url = Given.value("url", address);
        return this;
    }

    /** Sets a driver that the application made, in place of an address. It is closed with the database. */
    public DatabaseBuilder driver(Driver made) {
        this.driver = Given.value("driver", made);
        return this;
    }

    /** Sets an option of the driver that the address leads to; the driver documents the names it knows. */
    public DatabaseBuilder option(String name, String value) {
        options.put(Given.value("name", name), Given.value("value", value));
        return this;
    }

    /**
     * Sets the models; those that their relations lead to are found from them. By default every model on the class path.
     */
    public DatabaseBuilder models(List<ModelDefinition<?>> definitions) {
        this.models = Given.list("models", definitions);
        return this;
    }

    /** Sets the models, like {@link #models(List)}. */
    public DatabaseBuilder models(ModelDefinition<?>... definitions) {
        return models(Arrays.asList(Given.value("models", definitions)));
    }

    /**
     * Sets how many instances of a query with an include are read before their relations are loaded, all of them
     * together; 256 by default. More means fewer statements and more memory.
     *
     * @throws IllegalArgumentException if {@code instances} is below 1
     */
    public DatabaseBuilder window(int instances) {
        this.window = atLeastOne("window", instances);
        return this;
    }

    /**
     * Sets how many plans are kept, one per shape of statement; 1,000 by default.
     *
     * @throws IllegalArgumentException if {@code plans} is below 1
     */
    public DatabaseBuilder planCacheSize(int plans) {
        this.planCacheSize = atLeastOne("planCacheSize", plans);
        return this;
    }

    /**
     * Lets every query read all of a table where neither a key nor an index leads to its instances, as if each said
     * {@code allowScan()}. Without it such a query is refused. Without effect on databases that run SQL, and in an include.
     */
    public DatabaseBuilder allowScans() {
        this.scans = true;
        return this;
    }

    /**
     * Sets what is done where what belongs together is read one instance at a time, each by a statement of its own; by default
     * a warning is logged. Noticed in transactions, and where {@link NPlusOne} is asked to look.
     */
    public DatabaseBuilder nPlusOne(NPlusOne reaction) {
        this.nPlusOne = Given.value("nPlusOne", reaction);
        return this;
    }

    /**
     * Makes the database. Checks the models now; connects on first use.
     *
     * @throws dev.weir.core.error.InvalidSchemaException if the models do not fit together or not into the database
     * @throws InvalidConfigurationException if the settings do not lead to a database
     */
    public Database build() {
        if ((url == null) == (driver == null)) {
            throw new InvalidConfigurationException(
                    url == null
                            ? "a database needs an address or a driver; call url(\"sqlite:app.db\"), say"
                            : "a database was given an address and a driver; give one of them");
        }
        List<ModelDefinition<?>> chosen = models == null ? Models.onClassPath() : models;
        DatabaseFactory factory = ServiceLoader.load(DatabaseFactory.class)
                .findFirst()
                .orElseThrow(() -> new InvalidConfigurationException(
                        "no executor on the class path; add weir-reactive-exec, or a driver that brings it"));
        return factory.open(new DatabaseSettings(
                Optional.ofNullable(url),
                Optional.ofNullable(driver),
                options,
                chosen,
                window,
                planCacheSize,
                scans,
                nPlusOne));
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + "; it is at least 1");
        }
        return value;
    }
}
