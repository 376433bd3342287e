package dev.weir;

/** Makes databases. Implemented by the executor and found by {@link java.util.ServiceLoader}; not for applications. */
public interface DatabaseFactory {

    /**
     * Makes a database. Checks models and settings; connects to nothing yet.
     *
     * @throws dev.weir.core.error.InvalidSchemaException if the models do not fit together or not into the database
     * @throws dev.weir.core.error.InvalidConfigurationException if the settings do not lead to a database
     */
    Database open(DatabaseSettings settings);
}
