package dev.weir.driver.dynamodb.expr;

import dev.weir.core.schema.db.TableId;
import java.util.ArrayList;
import java.util.List;

/** What an update does to the attributes of an item: SET for values, REMOVE for NULL. */
public final class UpdateExpression {
    private final List<String> set = new ArrayList<>();
    private final List<String> remove = new ArrayList<>();

    /** Gives an attribute a value. */
    public void set(String name, String value) {
        set.add(name + " = " + value);
    }

    /** Takes an attribute away. */
    public void remove(String name) {
        remove.add(name);
    }

    /**
     * Returns the expression.
     *
     * @param operators how many it has at the most
     * @throws dev.weir.core.error.InvalidStatementException if it says too much
     */
    public String checked(TableId table, int operators) {
        String sets = set.isEmpty() ? "" : "SET " + String.join(", ", set);
        String removes = remove.isEmpty() ? "" : "REMOVE " + String.join(", ", remove);
        return ExpressionSize.checked(table, (sets + " " + removes).strip(), operators);
    }
}
