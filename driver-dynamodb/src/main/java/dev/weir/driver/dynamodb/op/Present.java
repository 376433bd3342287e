package dev.weir.driver.dynamodb.op;

import dev.weir.core.schema.db.Column;
import dev.weir.driver.dynamodb.expr.Clause;
import dev.weir.driver.dynamodb.expr.Placeholders;
import java.util.List;

/** The condition that an item is there. */
final class Present {
    private Present() {}

    static Clause of(List<Column> key, Placeholders placeholders) {
        return new Clause.Text(
                "attribute_exists(" + placeholders.name(key.get(0).id()) + ")");
    }
}
