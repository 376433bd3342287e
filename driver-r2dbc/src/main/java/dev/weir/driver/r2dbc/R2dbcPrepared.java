package dev.weir.driver.r2dbc;

import dev.weir.core.driver.PreparedOperation;

/** An operation as the bridge runs it. Compared by identity; usable on any connection of its driver. */
sealed interface R2dbcPrepared extends PreparedOperation permits PreparedRun, PreparedDefinition {

    /** Returns the table that errors speak of. */
    String table();
}
