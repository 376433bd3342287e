package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.Reading;
import dev.weir.core.driver.RowReader;
import dev.weir.core.eval.Evaluator;
import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.Value;
import dev.weir.driver.dynamodb.codec.CountRow;
import dev.weir.driver.dynamodb.codec.ItemRow;
import dev.weir.driver.dynamodb.codec.ItemValues;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.expr.ItemCondition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What becomes, in one run, of the items that a key has reached. */
record Passing(Reading reading, Arguments arguments) {

    /** Returns the items that pass, of those that come, cut to the limit. */
    Flux<Map<String, AttributeValue>> passed(Flux<Map<String, AttributeValue>> items) {
        ItemCondition check = new ItemCondition(reading.check(), arguments);
        Flux<Map<String, AttributeValue>> passed = reading.check().isAlwaysTrue() ? items : items.filter(check::holds);
        if (offset() > 0) {
            passed = passed.skip(offset());
        }
        return reading.limit().count().isPresent() ? passed.take(count()) : passed;
    }

    /** Returns the answer for items that have passed. */
    <T> Flux<T> answer(Flux<Map<String, AttributeValue>> passed, RowReader<T> reader) {
        if (reading.answer() instanceof Reading.Columns columns) {
            List<Column> read = columns.columns();
            return passed.map(item -> reader.read(new ItemRow(read, item)));
        }
        return reading.answer() == Reading.Tally.COUNT
                ? passed.count().map(CountRow::of).map(reader::read).flux()
                : passed.map(item -> reader.read(CountRow.of(1)));
    }

    /** Returns the answer for numbers of items, all of which pass, if {@link #isNumber}. */
    <T> Flux<T> sum(Flux<Long> numbers, RowReader<T> reader) {
        return numbers.reduce(0L, Long::sum)
                .map(found -> reader.read(CountRow.of(Math.max(0, found - offset()))))
                .flux();
    }

    /** Returns whether a number of items is all that is needed. */
    boolean isNumber() {
        return reading.answer() == Reading.Tally.COUNT
                && reading.check().isAlwaysTrue()
                && reading.limit().count().isEmpty();
    }

    /** Returns how many items a request reads at the most; null for as many as it may, since not each of them passes. */
    @Nullable Integer itemsOfARequest() {
        boolean eachPasses = reading.filter().isAlwaysTrue() && reading.check().isAlwaysTrue();
        return eachPasses && most() <= Integer.MAX_VALUE ? (int) most() : null;
    }

    boolean isLimited() {
        return most() != Long.MAX_VALUE;
    }

    boolean isNothing() {
        return count() == 0;
    }

    /** Returns how many items are read at the most if each of them passes; {@link Long#MAX_VALUE} for all. */
    private long most() {
        long most = count() + offset();
        return most < 0 ? Long.MAX_VALUE : most;
    }

    private long count() {
        return reading.limit().count().map(this::number).orElse(Long.MAX_VALUE);
    }

    private long offset() {
        return reading.limit().offset().map(this::number).orElse(0L);
    }

    private long number(Expr<ColumnTerm> expr) {
        Value value = new Evaluator<ColumnTerm>(term -> ItemValues.of(term, arguments)).evaluate(expr);
        if (value instanceof Value.Int number) {
            return number.value();
        }
        throw DynamoErrors.internal(Passing.class, "a limit that is no number");
    }
}
