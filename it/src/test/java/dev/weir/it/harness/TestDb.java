package dev.weir.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.DatabaseBuilder;
import dev.weir.ModelDefinition;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Windowing;
import dev.weir.core.error.CheckViolationException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.WeirException;
import dev.weir.driver.r2dbc.R2dbcDriver;
import dev.weir.driver.r2dbc.pool.PoolStatistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The database that a conformance test is given: empty, its own, with a record of what its driver is asked. */
public final class TestDb {
    /** How long tests wait for what should come at once. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DriverSetup setup;
    private final List<AutoCloseable> cleanups = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final DatabaseBuilder builder;
    private DriverSetup.@Nullable Opened opened;
    private @Nullable RecordingDriver driver;
    private @Nullable Database database;

    TestDb(DriverSetup setup) {
        this.setup = setup;
        this.builder = setup.database();
    }

    /** Starts another database on the same driver. */
    public DatabaseBuilder another() {
        return setup.database().driver(driver());
    }

    /** Sets an option of the driver, one that every driver knows. Before the database is opened. */
    public TestDb option(String name, String value) {
        options.put(name, value);
        return this;
    }

    /** Sets how many instances are read before their relations are loaded. Before the database is opened. */
    public TestDb window(int instances) {
        builder.window(instances);
        return this;
    }

    /** Sets how many connections there may be, where that can be set. Before the database is opened. */
    public TestDb connections(int most) {
        return setup.pooled() ? option("maxSize", Integer.toString(most)) : this;
    }

    /** Opens the database for these models and those their relations lead to, creates their tables and forgets doing so. */
    public Database open(ModelDefinition<?>... models) {
        Database opened = openWithoutTables(models);
        opened.schema().create().block(PATIENCE);
        driver().forget();
        return opened;
    }

    /** Like {@link #open}, with includes loaded for this many instances at a time. */
    public Database openInWindows(int instances, ModelDefinition<?>... models) {
        return window(instances).open(models);
    }

    /** Opens the database without creating tables. */
    public Database openWithoutTables(ModelDefinition<?>... models) {
        if (database != null) {
            throw new IllegalStateException("open the database once");
        }
        try {
            DriverSetup.Opened empty = setup.open(options);
            cleanups.add(empty.cleanup());
            opened = empty;
            driver = new RecordingDriver(empty.driver());
        } catch (Exception e) {
            throw new IllegalStateException("cannot open " + setup.name(), e);
        }
        database = builder.driver(driver()).models(models).build();
        return database;
    }

    public Capability capability() {
        return setup.capability();
    }

    /** Returns writes in as many parts as there are transactions needed for them: in one, but for a database of short ones. */
    public <T> List<List<T>> parts(List<T> writes) {
        int together = has(Feature.INTERACTIVE_TRANSACTIONS)
                ? writes.size()
                : capability().limits().rowsPerInsert();
        return Flux.fromIterable(writes).buffer(together).toStream().toList();
    }

    public boolean has(Feature feature) {
        return capability().has(feature);
    }

    /**
     * Returns how many rows are read beside those of the windows themselves: a cursor is opened when a first look, of a
     * window and one row, has shown that there are more.
     */
    public long rowsOfAFirstLook(int window) {
        return capability().queries().windowing() == Windowing.CURSOR ? window + 1 : 0;
    }

    /** Returns the error of a write that puts a number beyond the range of its column. */
    public Class<? extends WeirException> outOfRange() {
        return has(Feature.NARROW_INTEGERS) ? InvalidValueException.class : CheckViolationException.class;
    }

    public RecordingDriver driver() {
        if (driver == null) {
            throw new IllegalStateException("open the database first");
        }
        return driver;
    }

    /** Returns what the pool of connections is like, if there is one that tells. */
    public Optional<PoolStatistics> pool() {
        return opened != null && opened.driver() instanceof R2dbcDriver driver
                ? Optional.of(driver.pool())
                : Optional.empty();
    }

    /** Returns what tells of the server's sessions, if there is a server. */
    public Optional<ServerWatch> server() {
        return served().map(served -> ServerWatch.of(served.kind(), served.url()));
    }

    /** Returns the address by which another program reaches the database, if there is a server. */
    public Optional<String> url() {
        return served().map(DriverSetup.Served::url);
    }

    private Optional<DriverSetup.Served> served() {
        return opened == null ? Optional.empty() : opened.served();
    }

    /** Returns whether a row that a transaction has changed can be waited for by others, which go on with other rows. */
    public boolean locksRows() {
        return setup.pooled();
    }

    /** Returns what the driver was asked since the tables were created, in short. */
    public List<String> ops() {
        return driver().ops().stream().map(Op::plain).toList();
    }

    /**
     * Asserts what the driver was asked since the tables were created, in short. Where rows are reached by keys alone, those of
     * a write are read before it, which is left aside then.
     */
    public void assertOps(String... expected) {
        if (has(Feature.RELATIONAL_QUERY)) {
            assertThat(ops()).containsExactly(expected);
        } else {
            assertThat(ops())
                    .filteredOn(TestDb::isNoRead)
                    .containsExactlyElementsOf(
                            Stream.of(expected).filter(TestDb::isNoRead).toList());
        }
    }

    private static boolean isNoRead(String op) {
        return !op.startsWith("SELECT");
    }

    /** Returns the operations on tables that the driver was asked for since the tables were created. */
    public List<Op.Ran> ran() {
        return driver().ops().stream()
                .filter(Op.Ran.class::isInstance)
                .map(Op.Ran.class::cast)
                .toList();
    }

    /** Forgets what the driver was asked so far. */
    public void forget() {
        driver().forget();
    }

    /** Makes what the driver is asked from now on fail where the function gives an error. */
    public void fail(Function<Op, Optional<RuntimeException>> faults) {
        driver().fail(faults);
    }

    /** Waits until nothing is open any more: what is cancelled comes to rest on threads of its own. */
    public void awaitRest() {
        awaitRest(PATIENCE);
    }

    void awaitRest(Duration patience) {
        Awaiting.untilAsserted(patience, () -> {
            assertThat(driver().open()).as("sessions on loan").isZero();
            assertThat(driver().transactions()).as("transactions open").isZero();
        });
    }

    /** Checks that nothing is left open, and closes the database. */
    void close() throws Exception {
        if (driver != null) {
            awaitRest();
        }
        if (database != null) {
            database.close().block(PATIENCE);
        }
        for (AutoCloseable cleanup : cleanups) {
            cleanup.close();
        }
    }
}
