package dev.weir.planner.lower;

import dev.weir.core.schema.app.ModelId;
import dev.weir.core.stmt.table.Alias;

/** The rows that field references are read against, and the name by which they are known. */
record Scope(ModelId model, Alias alias) {}
