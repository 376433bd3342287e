package dev.weir.planner.lower;

import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.UpdateRows;
import java.util.Optional;

/** Finds of every statement that it does nothing. */
final class NothingFound implements TableRewriting {
    @Override
    public Optional<Select> select(Select select) {
        return Optional.empty();
    }

    @Override
    public Optional<UpdateRows> update(UpdateRows update) {
        return Optional.empty();
    }

    @Override
    public Optional<DeleteRows> delete(DeleteRows delete) {
        return Optional.empty();
    }
}
