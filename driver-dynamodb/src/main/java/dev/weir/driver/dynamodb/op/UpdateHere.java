package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.eval.Evaluator;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.change.RowChange;
import dev.weir.driver.dynamodb.codec.ItemValues;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.expr.ColumnsRead;
import dev.weir.driver.dynamodb.expr.ItemCondition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An update that is computed here, from rows as they were read. It rests on all that it reads of them and gives back. */
final class UpdateHere {
    private final KeyedOperation.Update operation;
    private final Arguments arguments;
    private final ItemCondition condition;
    private final List<ColumnId> assigned;
    private final Set<ColumnId> read = new LinkedHashSet<>();

    UpdateHere(KeyedOperation.Update operation, Arguments arguments) {
        this.operation = operation;
        this.arguments = arguments;
        this.condition = new ItemCondition(operation.condition(), arguments);
        this.assigned =
                operation.assignments().stream().map(one -> one.column().id()).toList();
        operation.returning().stream().map(Column::id).forEach(read::add);
        assigned.forEach(read::remove);
        read.addAll(ColumnsRead.by(operation.condition()));
        operation.assignments().forEach(one -> read.addAll(ColumnsRead.by(one.value())));
    }

    /** Returns the row changed; empty if the update does not want it. */
    Optional<RowChange> changed(RowChange row) {
        Map<String, AttributeValue> before = row.after().orElseThrow();
        return condition.holds(before)
                ? Optional.of(row.updated(after(before), assigned, read, operation.uniques()))
                : Optional.empty();
    }

    private Map<String, AttributeValue> after(Map<String, AttributeValue> before) {
        Evaluator<ColumnTerm> values = new Evaluator<>(term -> ItemValues.of(term, before, arguments));
        Map<String, AttributeValue> after = new LinkedHashMap<>(before);
        for (KeyedOperation.Assigned one : operation.assignments()) {
            AttributeValue value = ItemValues.attribute(values.evaluate(one.value()));
            if (value != null) {
                after.put(one.column().id().name(), value);
            } else if (one.column().nullable()) {
                after.remove(one.column().id().name());
            } else {
                throw DynamoErrors.nullNotAllowed(one.column().id());
            }
        }
        return after;
    }
}
