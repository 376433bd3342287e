package dev.weir.it.harness;

import dev.weir.core.driver.Capability;
import dev.weir.driver.mysql.MySqlDriverProvider;
import dev.weir.servers.FreshDatabase;
import dev.weir.servers.ServerKind;
import dev.weir.servers.SharedServers;
import java.util.Map;

/** MySQL, with a database of its own for each test. */
public final class MySqlSetup implements DriverSetup {
    private static final Capability CAPABILITY = new MySqlDriverProvider()
            .open("r2dbc:mysql://nobody@localhost/none", Map.of())
            .capability();

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public Capability capability() {
        return CAPABILITY;
    }

    @Override
    public boolean refusesOnly() {
        return false;
    }

    @Override
    public boolean served() {
        return true;
    }

    @Override
    public Opened open(Map<String, String> options) {
        FreshDatabase database = SharedServers.of(ServerKind.MYSQL).freshDatabase();
        return new Opened(new MySqlDriverProvider().open(database.url(), options), database);
    }
}
