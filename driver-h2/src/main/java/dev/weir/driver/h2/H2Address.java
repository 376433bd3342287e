package dev.weir.driver.h2;

import dev.weir.core.error.InvalidConfigurationException;
import io.r2dbc.h2.H2ConnectionFactory;
import io.r2dbc.h2.H2ConnectionFactoryProvider;
import io.r2dbc.h2.H2ConnectionOption;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a database is, read from an address. No message quotes one: it may hold a password. */
final class H2Address {
    private static final String FORMS = "r2dbc:h2:mem:///name or r2dbc:h2:file:///path";

    /** Paths that H2 takes as they are; any other it calls implicitly relative, and refuses. */
    private static final Pattern EXPLICIT = Pattern.compile("[/~.].*|[A-Za-z]:.*");

    private static final String CLOSE_DELAY = H2ConnectionOption.DB_CLOSE_DELAY.getKey();

    private H2Address() {}

    static ConnectionFactory factory(String url) {
        ConnectionFactoryOptions options = parsed(url);
        if (!options.hasOption(ConnectionFactoryOptions.DATABASE)) {
            throw new InvalidConfigurationException("the address names no database; write " + FORMS);
        }
        String protocol = (String) options.getRequiredValue(ConnectionFactoryOptions.PROTOCOL);
        ConnectionFactoryOptions complete =
                switch (protocol) {
                    case H2ConnectionFactoryProvider.PROTOCOL_MEM -> lasting(url, options);
                    case H2ConnectionFactoryProvider.PROTOCOL_FILE -> located(options);
                    default ->
                        throw new InvalidConfigurationException("no H2 database is reached by " + protocol + "; write "
                                + FORMS + ", or hand over a ConnectionFactory");
                };
        return new H2ConnectionFactory(H2ConnectionFactoryProvider.getConfiguration(complete));
    }

    private static ConnectionFactoryOptions parsed(String url) {
        if (!url.startsWith("r2dbc:h2:")) {
            throw new InvalidConfigurationException("the address of an H2 database begins with r2dbc:h2:, not with "
                    + url.substring(0, url.indexOf(':') + 1) + "; write " + FORMS);
        }
        try {
            ConnectionFactoryOptions options = ConnectionFactoryOptions.parse(url);
            if (options.hasOption(ConnectionFactoryOptions.PROTOCOL)) {
                return options;
            }
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static InvalidConfigurationException malformed() {
        return new InvalidConfigurationException("the address is none of H2's; write " + FORMS);
    }

    /** Without the setting, a database in memory ends with its last connection, and the pool may close all it has. */
    private static ConnectionFactoryOptions lasting(String url, ConnectionFactoryOptions options) {
        if (url.toUpperCase(Locale.ROOT).contains(CLOSE_DELAY)) {
            return options;
        }
        return options.mutate().option(Option.valueOf(CLOSE_DELAY), "-1").build();
    }

    private static ConnectionFactoryOptions located(ConnectionFactoryOptions options) {
        String path = (String) options.getRequiredValue(ConnectionFactoryOptions.DATABASE);
        if (EXPLICIT.matcher(path).matches()) {
            return options;
        }
        return options.mutate()
                .option(ConnectionFactoryOptions.DATABASE, "/" + path)
                .build();
    }
}
