package dev.weir.driver.dynamodb.expr;

import dev.weir.core.driver.KeyRange;
import dev.weir.core.eval.Evaluator;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.Value;
import dev.weir.core.value.ValueOrder;
import dev.weir.driver.dynamodb.codec.AttributeCodec;
import dev.weir.driver.dynamodb.codec.ItemValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes the condition on the key columns that tells a query which items to read. */
public final class KeyCondition {
    private final List<Column> key;
    private final Optional<KeyRange> range;
    private final Placeholders placeholders;
    private final Evaluator<ColumnTerm> values;

    public KeyCondition(List<Column> key, Optional<KeyRange> range, Placeholders placeholders, Arguments arguments) {
        this.key = key;
        this.range = range;
        this.placeholders = placeholders;
        this.values = new Evaluator<>(term -> ItemValues.of(term, arguments));
    }

    /** Returns the condition for one partition; empty if it has no item for certain. */
    public Optional<String> write(Map<String, AttributeValue> tuple) {
        List<Clause> clauses = new ArrayList<>();
        for (Column column : key) {
            AttributeValue value = tuple.get(column.id().name());
            if (value != null) {
                clauses.add((Clause.Asked) to -> to.name(column.id()) + " = " + to.value(value));
            }
        }
        range.ifPresent(part -> clauses.add(range(key.get(1).id(), part)));
        // a key condition takes no parentheses around the whole of it, and AND is all that it has
        List<String> texts = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause == Clause.Constant.NEVER) {
                return Optional.empty();
            }
            if (clause instanceof Clause.Asked asked) {
                texts.add(asked.write(placeholders));
            }
        }
        return Optional.of(String.join(" AND ", texts));
    }

    private Clause range(ColumnId column, KeyRange part) {
        if (part instanceof KeyRange.Compared compared) {
            return compared(column, compared.op(), values.evaluate(compared.value()));
        }
        return part instanceof KeyRange.Between between
                ? between(column, values.evaluate(between.low()), values.evaluate(between.high()))
                : prefix(column, ((KeyRange.Prefix) part).value());
    }

    /** What no key can be is less than every key, and an error to DynamoDB. */
    private static Clause compared(ColumnId column, ComparisonOp op, Value value) {
        AttributeValue attribute = ItemValues.attribute(value);
        if (attribute == null) {
            return Clause.Constant.NEVER;
        }
        if (!KeyTuples.mayBeInKey(attribute)) {
            return op == ComparisonOp.GT || op == ComparisonOp.GE ? Clause.Constant.ALWAYS : Clause.Constant.NEVER;
        }
        return (Clause.Asked) to -> to.name(column) + " " + op.symbol() + " " + to.value(attribute);
    }

    /** Bounds the wrong way round are an error to DynamoDB, and an empty range to everybody else. */
    private static Clause between(ColumnId column, Value low, Value high) {
        AttributeValue from = ItemValues.attribute(low);
        AttributeValue to = ItemValues.attribute(high);
        if (from == null || to == null || ValueOrder.INSTANCE.compare(low, high) > 0) {
            return Clause.Constant.NEVER;
        }
        return KeyTuples.mayBeInKey(from)
                ? (Clause.Asked) out -> out.name(column) + " BETWEEN " + out.value(from) + " AND " + out.value(to)
                : compared(column, ComparisonOp.LE, high);
    }

    private Clause prefix(ColumnId column, Expr<ColumnTerm> pattern) {
        if (!(values.evaluate(pattern) instanceof Value.Text text)) {
            return Clause.Constant.NEVER;
        }
        return text.value().isEmpty()
                ? Clause.Constant.ALWAYS
                : (Clause.Asked) to -> "begins_with(" + to.name(column) + ", "
                        + to.value(AttributeCodec.encode(text.type(), text.value())) + ")";
    }
}
