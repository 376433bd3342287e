package dev.weir.driver.r2dbc.planted;

import io.r2dbc.spi.ConnectionFactoryMetadata;

final class KnowsADatabase {
    String name(ConnectionFactoryMetadata metadata) {
        return metadata.getName();
    }
}
