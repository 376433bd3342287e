package dev.weir.driver.postgres;

import io.r2dbc.spi.Connection;
import java.time.LocalDate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whether the connections of an application's own factory read dates as they are: the R2DBC driver's codecs do if values travel
 * as text. Each connection is asked when it opens; one that does not speaks for all.
 */
final class DateReading {
    private static final LocalDate OLD = LocalDate.of(1500, 2, 28);

    private volatile boolean exact = true;

    boolean isExact() {
        return exact;
    }

    /** Asks a connection, by one round trip. */
    Mono<Void> ask(Connection connection) {
        return Flux.from(connection
                        .createStatement("SELECT $1::date")
                        .bind(0, OLD)
                        .execute())
                .concatMap(result -> result.map(row -> OLD.equals(row.get(0, LocalDate.class))))
                .doOnNext(right -> exact = right && exact)
                .then();
    }
}
