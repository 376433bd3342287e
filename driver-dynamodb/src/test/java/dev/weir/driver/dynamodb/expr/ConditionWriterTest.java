package dev.weir.driver.dynamodb.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Gathering;
import dev.weir.core.driver.KeySet;
import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Reading;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.driver.dynamodb.op.CreateTableAccess;
import dev.weir.driver.dynamodb.op.DropTableAccess;
import dev.weir.driver.dynamodb.op.PutAccess;
import dev.weir.driver.dynamodb.op.QueryAccess;
import dev.weir.driver.dynamodb.op.Store;
import dev.weir.driver.dynamodb.op.Tokens;
import dev.weir.driver.dynamodb.testing.Numbers;
import dev.weir.driver.dynamodb.testing.TestClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** A condition that the store evaluates lets the same rows through as the evaluator, whatever is NULL. */
class ConditionWriterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final DynamoDbAsyncClient CLIENT = TestClient.open();
    private static final Store STORE = new Store(CLIENT, Numbers.prefix(), true, 1, new Tokens());
    private static final Expr<ColumnTerm> ALL = Expr.alwaysTrue();

    /** Every mixture of absent values and a few present ones. */
    @BeforeAll
    static void fill() {
        new CreateTableAccess(Numbers.TABLE)
                .run(STORE, List.of(Arguments.NONE), row -> row.int64(0))
                .blockLast(PATIENCE);
        List<Arguments> rows = new ArrayList<>();
        for (Long a : Arrays.asList(null, 0L, 1L, 2L)) {
            for (Long b : Arrays.asList(null, 0L, 1L)) {
                rows.add(row(rows.size(), a, b, null, null));
                rows.add(row(rows.size(), a, b, "ab", true));
                rows.add(row(rows.size(), a, b, "ba", false));
                rows.add(row(rows.size(), a, b, "", null));
            }
        }
        List<Expr<ColumnTerm>> values = new ArrayList<>();
        for (int i = 0; i < Numbers.COLUMNS.size(); i++) {
            values.add(Numbers.slot(i, Numbers.COLUMNS.get(i).type()));
        }
        new PutAccess(new KeyedOperation.Put(Numbers.ID, Numbers.KEY, Numbers.COLUMNS, values, List.of()))
                .run(STORE, rows, row -> row.int64(0))
                .blockLast(PATIENCE);
    }

    private static Arguments row(
            int number, @Nullable Long a, @Nullable Long b, @Nullable String word, @Nullable Boolean flag) {
        return new Arguments.Builder(Numbers.COLUMNS.size())
                .integer(0)
                .integer(number)
                .carried(a)
                .carried(b)
                .carried(word)
                .carried(flag)
                .build();
    }

    @AfterAll
    static void drop() {
        new DropTableAccess(Numbers.TABLE)
                .run(STORE, List.of(Arguments.NONE), row -> row.int64(0))
                .blockLast(PATIENCE);
        CLIENT.close();
    }

    @RepeatedTest(400) // the repetition is the seed, so a failure names its own reproduction
    void letsTheSameRowsThroughAsTheEvaluator(RepetitionInfo seed) {
        ConditionGenerator generator = new ConditionGenerator(seed.getCurrentRepetition());
        Expr<ColumnTerm> condition = generator.condition();

        assertThat(rows(condition, ALL, generator.arguments()))
                .as("%s of %s", condition, generator.arguments())
                .isEqualTo(rows(ALL, condition, generator.arguments()));
    }

    @Test
    void theRowsAreThere() {
        assertThat(rows(ALL, ALL, Arguments.NONE)).hasSize(48);
    }

    /** Returns the places of the rows that pass a condition at the store and one that is evaluated here. */
    private static List<Long> rows(Expr<ColumnTerm> filter, Expr<ColumnTerm> check, Arguments arguments) {
        Reading reading = new Reading(
                filter,
                check,
                Limit.none(),
                new Reading.Columns(List.of(Numbers.PLACE)),
                List.of(Numbers.INT64),
                false,
                "");
        KeySet partition =
                new KeySet.Product(List.of(new KeySet.Is(new Expr.Literal<>(new Value.Int(ScalarType.INT64, 0)))));
        return new QueryAccess(new KeyedOperation.Query(
                        Numbers.ID,
                        Optional.empty(),
                        Numbers.KEY,
                        partition,
                        Optional.empty(),
                        SortKey.Direction.ASCENDING,
                        Gathering.Each.IN_TURN,
                        reading))
                .run(STORE, List.of(arguments), row -> row.int64(0))
                .collectList()
                .block(PATIENCE);
    }
}
