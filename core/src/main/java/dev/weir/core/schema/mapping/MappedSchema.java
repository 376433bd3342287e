package dev.weir.core.schema.mapping;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.db.DbSchema;
import java.util.Map;

/** The three schemas of one database handle: models, tables, and how they meet. Checked when it is built. */
public final class MappedSchema {
    private final AppSchema app;
    private final DbSchema db;
    private final Map<ModelId, ModelMapping> mappings;

    MappedSchema(AppSchema app, DbSchema db, Map<ModelId, ModelMapping> mappings) {
        this.app = app;
        this.db = db;
        this.mappings = Map.copyOf(mappings);
    }

    public AppSchema app() {
        return app;
    }

    public DbSchema db() {
        return db;
    }

    /**
     * Returns the mapping of a model.
     *
     * @throws InternalException if the schema has no such model
     */
    public ModelMapping mapping(ModelId id) {
        ModelMapping mapping = mappings.get(id);
        if (mapping == null) {
            throw new InternalException(MappedSchema.class, "no mapping for " + id.name());
        }
        return mapping;
    }
}
