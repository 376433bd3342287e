package dev.weir.planner.testing;

import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.planner.lower.TableRewriting;
import java.util.Optional;

/** Leaves each statement as lowering made it. */
public final class AsItIs implements TableRewriting {
    @Override
    public Optional<Select> select(Select select) {
        return Optional.of(select);
    }

    @Override
    public Optional<UpdateRows> update(UpdateRows update) {
        return Optional.of(update);
    }

    @Override
    public Optional<DeleteRows> delete(DeleteRows delete) {
        return Optional.of(delete);
    }
}
