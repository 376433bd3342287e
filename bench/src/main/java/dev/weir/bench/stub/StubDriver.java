package dev.weir.bench.stub;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.driver.sqlite.SqliteDriver;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** Renders statements as the SQLite driver does, and answers each with the same row, any number of times. */
public final class StubDriver implements Driver {
    private final SqliteDriver preparing =
            SqliteDriver.builder("sqlite::memory:").build();
    private final AtomicInteger prepared = new AtomicInteger();
    private final StubSession session;
    private final Mono<Session> open;

    /**
     * Creates the driver.
     *
     * @param row what each row of each answer holds
     * @param rows how many rows each answer has
     */
    public StubDriver(Arguments row, int rows) {
        this.session = new StubSession(row, rows);
        this.open = Mono.just(session);
    }

    /** Returns the one session there is. */
    public StubSession session() {
        return session;
    }

    /** Returns how many operations were prepared. */
    public int prepared() {
        return prepared.get();
    }

    @Override
    public Capability capability() {
        return preparing.capability();
    }

    @Override
    public PreparedOperation prepare(Operation operation) {
        prepared.incrementAndGet();
        return preparing.prepare(operation);
    }

    @Override
    public Mono<Session> open(AccessMode mode) {
        return open;
    }

    @Override
    public Mono<Void> close() {
        return preparing.close();
    }
}
