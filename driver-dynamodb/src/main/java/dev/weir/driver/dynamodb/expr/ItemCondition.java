package dev.weir.driver.dynamodb.expr;

import dev.weir.core.eval.Evaluator;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.TableParts;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.driver.dynamodb.codec.AttributeCodec;
import dev.weir.driver.dynamodb.codec.ItemValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition that is evaluated here, on items that have come back, one after the other. Values that are bound are read once. */
public final class ItemCondition {
    private final Expr<ColumnTerm> condition;
    private final Arguments arguments;
    private final Map<ColumnTerm.InKeys, Set<List<AttributeValue>>> keys = new HashMap<>();
    private final Map<ColumnTerm.Param, Value> bound = new HashMap<>();

    public ItemCondition(Expr<ColumnTerm> condition, Arguments arguments) {
        this.condition = condition;
        this.arguments = arguments;
        TableParts.of(condition)
                .terms(ColumnTerm.InKeys.class)
                .forEach(inKeys -> keys.put(inKeys, tuples(inKeys, arguments)));
    }

    private static Set<List<AttributeValue>> tuples(ColumnTerm.InKeys inKeys, Arguments arguments) {
        Set<List<AttributeValue>> tuples = new HashSet<>();
        for (Object bound : (List<?>) arguments.object(inKeys.slot())) {
            Object[] parts = bound instanceof Object[] several ? several : new Object[] {bound};
            List<AttributeValue> tuple = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                tuple.add(AttributeCodec.encode(inKeys.types().get(i).type(), parts[i]));
            }
            tuples.add(tuple);
        }
        return tuples;
    }

    /** Returns whether the condition is TRUE for an item. */
    public boolean holds(Map<String, AttributeValue> item) {
        return condition.isAlwaysTrue() || new Evaluator<ColumnTerm>(term -> value(term, item)).isTrue(condition);
    }

    private Value value(ColumnTerm term, Map<String, AttributeValue> item) {
        if (term instanceof ColumnTerm.Param param) {
            return bound.computeIfAbsent(param, once -> ItemValues.of(once, arguments));
        }
        return term instanceof ColumnTerm.InKeys inKeys ? among(inKeys, item) : ItemValues.of(term, item, arguments);
    }

    private Value among(ColumnTerm.InKeys inKeys, Map<String, AttributeValue> item) {
        List<AttributeValue> tuple = new ArrayList<>();
        for (Expr<ColumnTerm> operand : inKeys.operands()) {
            Value part = new Evaluator<ColumnTerm>(term -> ItemValues.of(term, item, arguments)).evaluate(operand);
            AttributeValue attribute = ItemValues.attribute(part);
            if (attribute == null) {
                return new Value.Null(ScalarType.BOOL);
            }
            tuple.add(attribute);
        }
        return Value.Bool.of(keys.getOrDefault(inKeys, Set.of()).contains(tuple));
    }
}
