package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.Reading;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.expr.Clause;
import dev.weir.driver.dynamodb.expr.ConditionWriter;
import dev.weir.driver.dynamodb.expr.Placeholders;

/**
 * What of the items that are reached is asked at the service, and what becomes of those that come back.
 *
 * @param clause what is asked
 */
record Filter(Clause clause, Passing passing) {
    /**
     * Characters of a filter that is sent: it is then within the <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-expression-parameters">4 KB
     * and the 300 operators</a> that an expression may have. A longer one is evaluated here.
     */
    private static final int LONGEST = 2_000;

    static Filter of(Reading reading, Arguments arguments) {
        Clause clause = ConditionWriter.write(reading.filter(), arguments);
        return isTooLong(clause)
                ? new Filter(Clause.Constant.ALWAYS, new Passing(reading.filteredHere(), arguments))
                : new Filter(clause, new Passing(reading, arguments));
    }

    /** Returns whether a condition is better not sent. */
    static boolean isTooLong(Clause clause) {
        return clause instanceof Clause.Asked asked
                && asked.write(new Placeholders()).length() > LONGEST;
    }

    /** Returns whether no item can pass, so that nothing need be sent. */
    boolean isNothing() {
        return clause == Clause.Constant.NEVER || passing.isNothing();
    }
}
