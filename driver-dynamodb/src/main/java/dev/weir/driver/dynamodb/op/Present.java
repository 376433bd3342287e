package dev.weir.driver.dynamodb.op;

import dev.weir.core.schema.db.Column;
import dev.weir.driver.dynamodb.expr.Clause;
import java.util.List;

/** The condition that an item is there. */
final class Present {
    private Present() {}

    static Clause of(List<Column> key) {
        return (Clause.Asked) to -> "attribute_exists(" + to.name(key.get(0).id()) + ")";
    }
}
