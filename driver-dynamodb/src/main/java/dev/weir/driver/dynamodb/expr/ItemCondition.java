package dev.weir.driver.dynamodb.expr;

import dev.weir.core.eval.Evaluator;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.codec.ItemValues;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition that is evaluated here, on items that have come back. */
public record ItemCondition(Expr<ColumnTerm> condition, Arguments arguments) {

    /** Returns whether the condition is TRUE for an item. */
    public boolean holds(Map<String, AttributeValue> item) {
        return condition.isAlwaysTrue()
                || new Evaluator<ColumnTerm>(term -> ItemValues.of(term, item, arguments)).isTrue(condition);
    }
}
