package dev.weir;

import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.NewRow;
import java.util.List;

/** Instances of one shape that are to be inserted. */
public record NewInstances(Create create, List<NewRow> rows) {
    public NewInstances {
        rows = List.copyOf(rows);
    }
}
