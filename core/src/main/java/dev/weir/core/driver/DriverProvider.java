package dev.weir.core.driver;

import java.util.Map;

/** Opens a driver for the addresses it knows. Found by {@link java.util.ServiceLoader}. */
public interface DriverProvider {

    /** Returns whether this provider's driver serves addresses of this form. Looks at the text only. */
    boolean accepts(String url);

    /**
     * Makes a driver. Connects to nothing yet.
     *
     * @param url an address that {@link #accepts} takes
     * @param options what the application set by name; the driver documents the names it knows
     * @throws dev.weir.core.error.InvalidConfigurationException if the address is malformed, or an option is unknown or
     *     out of range
     */
    Driver open(String url, Map<String, String> options);
}
