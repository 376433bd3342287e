package dev.weir.driver.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.driver.mysql.testing.Rows;
import dev.weir.driver.mysql.testing.TestDatabase;
import dev.weir.servers.ServerKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

/** The keys of inserted rows come back in the order of the rows, whoever else inserts. */
class GeneratedKeysTest {
    private static final Rows ROWS = new Rows(ScalarType.INT64);
    private static final int WRITERS = 8;
    private static final int INSERTS = 40;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRES")
    void belongToTheirRows(ServerKind kind) {
        try (TestDatabase database = new TestDatabase(kind)) {
            database.run(ROWS.create(), row -> 0);
            PreparedOperation insert = database.driver().prepare(ROWS.insert());
            Map<Long, Long> told = new HashMap<>();

            Flux.range(0, WRITERS * INSERTS)
                    .flatMap(i -> inserted(database, insert, values(i)), WRITERS)
                    .doOnNext(told::putAll)
                    .blockLast(TestDatabase.PATIENCE);

            Map<Long, Long> stored = new HashMap<>();
            database.run(ROWS.selectAll(), row -> stored.put(row.int64(0), row.int64(1)) == null);
            assertThat(told).isEqualTo(stored).hasSizeGreaterThan(WRITERS * INSERTS);
        }
    }

    /** One row, and as many as two statements take. */
    private static List<Long> values(int insert) {
        int rows = insert % 5 == 0 ? 1 : 1 + insert % 37;
        return IntStream.range(0, rows).mapToObj(row -> insert * 1_000L + row).toList();
    }

    private static Flux<Map<Long, Long>> inserted(TestDatabase database, PreparedOperation insert, List<Long> values) {
        List<Arguments> rows = values.stream()
                .map(value -> new Arguments.Builder(1).integer(value).build())
                .toList();
        return Flux.usingWhen(
                        database.driver().open(AccessMode.WRITE),
                        session -> session.executeAll(insert, rows, row -> row.int64(0)),
                        session -> session.close())
                .index((position, key) -> Map.of(key, values.get(position.intValue())));
    }
}
