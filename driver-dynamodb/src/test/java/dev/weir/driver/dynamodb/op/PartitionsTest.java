package dev.weir.driver.dynamodb.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Gathering;
import dev.weir.core.driver.KeySet;
import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Reading;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.testing.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** How many partitions come in one order: each has two items, one of the lower half of all and one of the upper. */
@Timeout(60)
class PartitionsTest {

    private static Flux<Integer> places(int partitions, boolean held) {
        Reading reading = new Reading(
                Expr.alwaysTrue(),
                Expr.alwaysTrue(),
                Limit.none(),
                new Reading.Columns(List.of(Numbers.PLACE)),
                List.of(Numbers.INT64),
                false,
                "");
        KeyedOperation.Query query = new KeyedOperation.Query(
                Numbers.ID,
                Optional.empty(),
                Numbers.KEY,
                new KeySet.Product(List.of(new KeySet.OneOf(List.of()))),
                Optional.empty(),
                SortKey.Direction.ASCENDING,
                new Gathering.Merged(List.of(SortKey.ascending(Numbers.of(Numbers.PLACE))), held),
                reading);
        List<Partition> all = IntStream.range(0, partitions)
                .mapToObj(i -> new Partition(
                        item(i, 0), QueryRequest.builder().tableName("numbers").build()))
                .toList();
        return new Partitions(query, all, new Passing(reading, Arguments.NONE), partition -> {
                    int number = Integer.parseInt(partition.key().get("p").n());
                    return Flux.just(item(number, partitions - 1 - number), item(number, 2 * partitions - 1 - number));
                })
                .together()
                .map(item -> Integer.valueOf(item.get("n").n()));
    }

    private static Map<String, AttributeValue> item(int partition, int place) {
        return Map.of("p", AttributeValue.fromN("" + partition), "n", AttributeValue.fromN("" + place));
    }

    @Test
    void comeInOneOrder() {
        for (boolean held : new boolean[] {true, false}) {
            StepVerifier.create(places(Partitions.MERGED, held).collectList())
                    .assertNext(places -> assertThat(places).hasSize(128).isSorted())
                    .verifyComplete();
        }
    }

    @Test
    void comeInOneOrderHoweverManyTheyAreIfAllIsHeld() {
        StepVerifier.create(places(Partitions.MERGED + 1, true).collectList())
                .assertNext(places -> assertThat(places).hasSize(130).isSorted())
                .verifyComplete();
    }

    @Test
    void areRefusedIfTheyAreManyAndNotHeld() {
        StepVerifier.create(Flux.defer(() -> places(Partitions.MERGED + 1, false)))
                .verifyError(UnsupportedByDatabaseException.class);
    }
}
