package dev.weir.planner;

import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.planner.lower.TableRewriting;
import java.util.Optional;

/** Hands each lowered statement to the simplifier. */
final class Simplification implements TableRewriting {

    Simplification(DbSchema schema) {}

    @Override
    public Optional<Select> select(Select select) {
        return select.where().isAlwaysFalse() ? Optional.empty() : Optional.of(select);
    }

    @Override
    public Optional<UpdateRows> update(UpdateRows update) {
        return update.where().isAlwaysFalse() ? Optional.empty() : Optional.of(update);
    }

    @Override
    public Optional<DeleteRows> delete(DeleteRows delete) {
        return delete.where().isAlwaysFalse() ? Optional.empty() : Optional.of(delete);
    }
}
