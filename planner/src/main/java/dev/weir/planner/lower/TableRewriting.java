package dev.weir.planner.lower;

import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.UpdateRows;
import java.util.Optional;

/** What is done with each statement over tables as soon as it is there: it is made simpler, or found to do nothing. */
public interface TableRewriting {

    /** Returns the select to send, or empty if it can give no row. */
    Optional<Select> select(Select select);

    /** Returns the update to send, or empty if it can change no row. */
    Optional<UpdateRows> update(UpdateRows update);

    /** Returns the delete to send, or empty if it can delete no row. */
    Optional<DeleteRows> delete(DeleteRows delete);
}
