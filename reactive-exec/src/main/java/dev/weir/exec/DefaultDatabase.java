package dev.weir.exec;

import dev.weir.Database;
import dev.weir.DatabaseSettings;
import dev.weir.PlanCacheStatistics;
import dev.weir.SchemaOperations;
import dev.weir.StatementRunner;
import dev.weir.Transaction;
import dev.weir.TransactionOptions;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Driver;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.mapping.MappedSchema;
import dev.weir.core.schema.mapping.MappingBuilder;
import dev.weir.exec.decode.ModelRegistry;
import dev.weir.exec.session.OwnSession;
import dev.weir.exec.session.Transactions;
import dev.weir.exec.step.Preparation;
import dev.weir.planner.Planner;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A database over one driver. */
final class DefaultDatabase implements Database {
    private final Driver driver;
    private final Programs programs;
    private final Transactions transactions;
    private final StatementRunner runner;
    private final SchemaOperations schema;

    /**
     * Creates the database; connects to nothing.
     *
     * @param settings say how it plans and loads
     * @throws dev.weir.core.error.InvalidSchemaException if the models do not fit together or not into the database
     */
    DefaultDatabase(Driver driver, ModelRegistry models, DatabaseSettings settings) {
        Capability capability = driver.capability();
        AppSchema app = models.schema();
        MappedSchema mapped = MappingBuilder.build(app, capability);
        KeptValues kept = new KeptValues(app, capability.types());
        ClientKeys keys = new ClientKeys();
        OwnSession own = new OwnSession(driver);
        this.driver = driver;
        Planner planner = new Planner(mapped, capability, settings.window(), settings.scans());
        this.programs =
                new Programs(planner, new Preparation(driver, models), settings.nPlusOne(), settings.planCacheSize());
        this.transactions = new Transactions(
                driver,
                scope -> new DefaultRunner(programs, keys, capability, kept, settings.window(), context -> scope));
        this.runner = new DefaultRunner(
                programs, keys, capability, kept, settings.window(), context -> transactions.scope(context, own));
        this.schema = new DefaultSchemaOperations(driver, mapped.db());
    }

    @Override
    public StatementRunner statements() {
        return runner;
    }

    @Override
    public <T> Mono<T> transaction(TransactionOptions options, Function<? super Transaction, ? extends Mono<T>> work) {
        return transactions.run(options, work);
    }

    @Override
    public <T> Flux<T> transactionMany(
            TransactionOptions options, Function<? super Transaction, ? extends Flux<T>> work) {
        return transactions.runMany(options, work);
    }

    @Override
    public Capability capability() {
        return driver.capability();
    }

    @Override
    public SchemaOperations schema() {
        return schema;
    }

    @Override
    public PlanCacheStatistics planCache() {
        return programs.statistics();
    }

    @Override
    public Mono<Void> close() {
        return driver.close();
    }
}
