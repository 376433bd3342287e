package dev.weir.driver.dynamodb.expr;

import dev.weir.core.driver.KeyedOperation.Assigned;
import dev.weir.core.eval.Evaluator;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.driver.dynamodb.codec.ItemValues;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes what an update does: SET for values, REMOVE for NULL. A sum of whole numbers is under the condition that it fits its
 * column, since numbers of DynamoDB have room for more.
 */
public final class UpdateWriter {
    private final Placeholders placeholders;
    private final Evaluator<ColumnTerm> values;
    private final UpdateExpression expression = new UpdateExpression();
    private final List<Clause> fits = new ArrayList<>();

    private UpdateWriter(Placeholders placeholders, Arguments arguments) {
        this.placeholders = placeholders;
        this.values = new Evaluator<>(term -> ItemValues.of(term, arguments));
    }

    /**
     * An update as it is written.
     *
     * @param expression what it does
     * @param fits the condition that each sum fits its column
     */
    public record Written(String expression, Clause fits) {}

    /**
     * Writes an update.
     *
     * @throws dev.weir.core.error.InvalidStatementException if it is too long
     */
    public static Written write(List<Assigned> assignments, Placeholders placeholders, Arguments arguments) {
        UpdateWriter writer = new UpdateWriter(placeholders, arguments);
        assignments.forEach(writer::assign);
        TableId table = assignments.get(0).column().id().table();
        // each assignment, and the sum that may be in it
        return new Written(writer.expression.checked(table, 2 * assignments.size()), Clause.all(writer.fits));
    }

    private void assign(Assigned assigned) {
        String target = placeholders.name(assigned.column().id());
        Optional<String> value =
                assigned.value() instanceof Expr.Arithmetic<ColumnTerm> sum && ConditionWriter.readsItem(sum)
                        ? sum(sum)
                        : operand(assigned.value());
        if (value.isPresent()) {
            expression.set(target, value.get());
        } else if (assigned.column().nullable()) {
            expression.remove(target);
        } else {
            throw DynamoErrors.nullNotAllowed(assigned.column().id());
        }
    }

    /** Returns the placeholder of a column or value; empty for NULL. */
    private Optional<String> operand(Expr<ColumnTerm> expr) {
        if (expr instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.ColumnRef ref) {
            return Optional.of(placeholders.name(ref.column()));
        }
        AttributeValue value = ItemValues.attribute(values.evaluate(expr));
        return Optional.ofNullable(value).map(placeholders::value);
    }

    private Optional<String> sum(Expr.Arithmetic<ColumnTerm> sum) {
        Optional<String> left = operand(sum.left());
        Optional<String> right = operand(sum.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (sum.type() instanceof ScalarType type && type.integral()) {
            boolean columnLeft = ConditionWriter.readsItem(sum.left());
            Value added = values.evaluate(columnLeft ? sum.right() : sum.left());
            long number = ((Value.Int) added).value();
            fits.add(fits(columnLeft ? left.get() : right.get(), type, sum.op(), number));
        }
        return Optional.of(left.get() + " " + sum.op().symbol() + " " + right.get());
    }

    /** The column before the sum is so far from the end of its range that the sum is within. No bound overflows. */
    private Clause fits(String column, ScalarType type, ArithmeticOp op, long number) {
        boolean up = (op == ArithmeticOp.ADD) == number >= 0;
        long end = up ? most(type) : least(type);
        long bound = op == ArithmeticOp.ADD ? end - number : end + number;
        return (Clause.Asked)
                to -> column + (up ? " <= " : " >= ") + to.value(AttributeValue.fromN(Long.toString(bound)));
    }

    private static long most(ScalarType type) {
        return switch (type) {
            case INT8 -> Byte.MAX_VALUE;
            case INT16 -> Short.MAX_VALUE;
            case INT32 -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    private static long least(ScalarType type) {
        return -most(type) - 1;
    }
}
