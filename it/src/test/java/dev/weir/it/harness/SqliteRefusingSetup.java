package dev.weir.it.harness;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.Transactions;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * SQLite that says it can do less than it can, so that refusals are tested although no database of the run has reason for
 * them. Runs the twins only.
 */
public abstract sealed class SqliteRefusingSetup implements DriverSetup {
    private final DriverSetup sqlite = new SqliteMemorySetup();
    private final String name;
    private final Capability capability;

    private SqliteRefusingSetup(String name, Transactions transactions) {
        Capability full = sqlite.capability();
        this.name = name;
        this.capability = new Capability(
                name,
                full.limits(),
                full.queries(),
                full.writes(),
                transactions,
                full.types(),
                full.ddl(),
                full.behavior());
    }

    /** Without transactions that stay open. */
    public static final class NoTransactions extends SqliteRefusingSetup {
        public NoTransactions() {
            super(
                    "sqlite-without-transactions",
                    new Transactions(false, false, false, Set.of(), Isolation.SERIALIZABLE));
        }
    }

    /** With transactions that are neither nested nor read-only, of one isolation. */
    public static final class PlainTransactions extends SqliteRefusingSetup {
        public PlainTransactions() {
            super(
                    "sqlite-plain-transactions",
                    new Transactions(true, false, false, Set.of(Isolation.READ_COMMITTED), Isolation.SERIALIZABLE));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Capability capability() {
        return capability;
    }

    /** One connection writes. */
    @Override
    public boolean pooled() {
        return false;
    }

    @Override
    public boolean refusesOnly() {
        return true;
    }

    @Override
    public Opened open(Map<String, String> options) throws Exception {
        Opened opened = sqlite.open(options);
        return new Opened(new Refusing(opened.driver(), capability), opened.cleanup());
    }

    /** Passes everything on but the question what it can do. */
    private record Refusing(Driver driver, Capability capability) implements Driver {
        @Override
        public PreparedOperation prepare(Operation operation) {
            return driver.prepare(operation);
        }

        @Override
        public Mono<Session> open(AccessMode mode) {
            return driver.open(mode);
        }

        @Override
        public Mono<Void> close() {
            return driver.close();
        }
    }
}
