package dev.weir.bench.postgres;

import dev.weir.driver.r2dbc.pool.Connections;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.ValidationDepth;
import reactor.core.publisher.Mono;

/** Connections for the floor's pool, which is the one that Weir uses. */
record RawConnections(PostgresqlConnectionFactory factory) implements Connections<PostgresqlConnection> {
    @Override
    public Mono<PostgresqlConnection> open() {
        return factory.create();
    }

    @Override
    public Mono<Void> close(PostgresqlConnection connection) {
        return connection.close();
    }

    @Override
    public boolean isOpen(PostgresqlConnection connection) {
        return true;
    }

    @Override
    public Mono<Boolean> validate(PostgresqlConnection connection) {
        return connection.validate(ValidationDepth.REMOTE);
    }
}
