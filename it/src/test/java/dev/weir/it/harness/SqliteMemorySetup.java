package dev.weir.it.harness;

import dev.weir.core.driver.Capability;
import dev.weir.driver.sqlite.SqliteDriverProvider;
import java.util.Map;

/** SQLite in memory: one connection for everything. */
public final class SqliteMemorySetup implements DriverSetup {
    private static final Capability CAPABILITY =
            new SqliteDriverProvider().open("sqlite::memory:", Map.of()).capability();

    @Override
    public String name() {
        return "sqlite-memory";
    }

    @Override
    public Capability capability() {
        return CAPABILITY;
    }

    /** One connection writes. */
    @Override
    public boolean pooled() {
        return false;
    }

    @Override
    public boolean refusesOnly() {
        return false;
    }

    @Override
    public Opened open(Map<String, String> options) {
        return new Opened(new SqliteDriverProvider().open("sqlite::memory:", options), () -> {});
    }
}
