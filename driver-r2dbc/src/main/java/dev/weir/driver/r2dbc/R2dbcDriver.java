package dev.weir.driver.r2dbc;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.driver.r2dbc.pool.Lease;
import dev.weir.driver.r2dbc.pool.LendingPool;
import dev.weir.driver.r2dbc.pool.PoolOptions;
import dev.weir.driver.r2dbc.pool.PoolStatistics;
import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Mono;

/** A database behind an R2DBC driver, with connections that are pooled here. */
public final class R2dbcDriver implements Driver {
    private final Engine engine;
    private final ConnectionFactory factory;
    private final R2dbcOptions options;
    private final R2dbcErrors errors;
    private final PreparedCompiler compiler;
    private final LendingPool<Link> pool;

    /**
     * Makes a driver; connects to nothing yet.
     *
     * @param factory opens connections; it is not closed with the driver
     */
    public R2dbcDriver(Engine engine, ConnectionFactory factory, R2dbcOptions options, PoolOptions pooling) {
        this.engine = engine;
        this.factory = factory;
        this.options = options;
        this.errors = new R2dbcErrors(engine);
        this.compiler = new PreparedCompiler(engine);
        this.pool = new LendingPool<>(new Links(engine, factory, errors), pooling);
    }

    @Override
    public Capability capability() {
        return engine.capability();
    }

    @Override
    public PreparedOperation prepare(Operation operation) {
        return operation.accept(compiler);
    }

    @Override
    public Mono<Session> open(AccessMode mode) {
        return pool.acquire().map(this::session);
    }

    private Session session(Lease<Link> lease) {
        Link link = lease.connection();
        return new R2dbcSession(
                lease, new Lane(engine, link, factory, options), new Sending(link, engine, errors, options));
    }

    /** Returns how the connections are used. */
    public PoolStatistics pool() {
        return pool.statistics();
    }

    @Override
    public Mono<Void> close() {
        return pool.close();
    }
}
