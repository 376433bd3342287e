package dev.weir.driver.dynamodb.expr;

import dev.weir.core.schema.db.TableId;
import dev.weir.driver.dynamodb.error.DynamoErrors;

/**
 * How much one expression may say: <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-expression-parameters">4 KB and 300
 * operators</a>.
 */
public final class ExpressionSize {
    /** Operators and functions. */
    public static final int MOST_OPERATORS = 300;

    private static final int MOST_BYTES = 4 * 1024;

    private ExpressionSize() {}

    /**
     * Returns an expression, all of whose characters are of one byte.
     *
     * @param operators how many it has at the most
     * @throws dev.weir.core.error.InvalidStatementException if it says too much
     */
    public static String checked(TableId table, String expression, int operators) {
        if (expression.length() > MOST_BYTES || operators > MOST_OPERATORS) {
            throw DynamoErrors.saysTooMuch(table, expression.length(), operators, MOST_BYTES, MOST_OPERATORS);
        }
        return expression;
    }
}
