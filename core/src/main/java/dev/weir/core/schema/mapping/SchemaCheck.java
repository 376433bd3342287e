package dev.weir.core.schema.mapping;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Finding;
import dev.weir.core.schema.app.AppSchema;
import java.util.List;

/** One thing that must hold for models to be usable on a database. */
interface SchemaCheck {
    /** Returns what is wrong, in the order of the models; empty if all is well. */
    List<Finding> check(AppSchema schema, Capability capability);
}
