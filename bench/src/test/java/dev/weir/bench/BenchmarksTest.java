package dev.weir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.bench.model.Account;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Benchmark;

/** Runs each benchmark once on little data: it does what its floor does, and so compares what is comparable. */
class BenchmarksTest {
    private static final int ROWS = 1_000;

    static Stream<String> names() {
        return Comparison.all().stream()
                .flatMap(each -> Stream.of(each.floor(), each.measured()))
                .filter(name -> !name.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theTableNamesBenchmarks(String name) throws ReflectiveOperationException {
        int dot = name.lastIndexOf('.');
        Class<?> owner = Class.forName(BenchmarksTest.class.getPackageName() + "." + name.substring(0, dot));

        assertThat(owner.getMethod(name.substring(dot + 1)).getAnnotation(Benchmark.class))
                .isNotNull();
    }

    @Test
    void queriesGiveWhatTheFloorGives() {
        LibraryCost cost = new LibraryCost();

        assertThat(cost.where()).isEqualTo(cost.floor());
        assertThat(cost.finder()).isEqualTo(cost.floor());
    }

    @Test
    void dynamicFiltersGiveWhatTheFloorGives() {
        DynamicFilter filter = new DynamicFilter();

        assertThat(filter.weirOfOne()).isEqualTo(filter.floorOfOne());
        assertThat(filter.weirOfTwenty()).isEqualTo(filter.floorOfTwenty());
    }

    @Test
    void everyShapeIsPlannedForTheFirstTime() {
        FirstPlan first = new FirstPlan();
        for (int i = 1; i <= ROWS; i++) {
            first.weir();

            assertThat(first.planned()).isEqualTo(i);
        }
    }

    @Test
    void findsFindWhatTheFloorFinds() {
        FindByKey finds = new FindByKey(ROWS);
        try {
            // a thousand finds see each of the accounts once
            long visits = finds.floorByKeyChained();

            assertThat(finds.byKeyChained()).isEqualTo(visits);
            assertThat(finds.byKeyChainedInOwnSessions()).isEqualTo(visits);
            assertThat(finds.floorByEmailChained()).isEqualTo(visits);
            assertThat(finds.byEmailChained()).isEqualTo(visits);
            assertThat(finds.byEmailChainedInOwnSessions()).isEqualTo(visits);
            assertThat(finds.hop()).isNotNegative();
        } finally {
            finds.close();
        }
    }

    @Test
    void findsFromAForeignThreadFindWhatTheFloorFinds() {
        FindByKey floor = new FindByKey(ROWS);
        FindByKey weir = new FindByKey(ROWS);
        try {
            assertThat(weir.byKeyForeign()).isEqualTo(floor.floorByKeyForeign());
        } finally {
            floor.close();
            weir.close();
        }
    }

    @Test
    void streamsGiveWhatTheFloorGives() {
        Streaming streaming = new Streaming(ROWS);
        try {
            assertThat(streaming.weir()).isEqualTo(streaming.floor());
        } finally {
            streaming.close();
        }
    }

    @Test
    void streamsWithAnIncludeGiveWhatTheFloorGives() {
        StreamingWithInclude streaming = new StreamingWithInclude(ROWS);
        try {
            assertThat(streaming.weir()).isEqualTo(streaming.floor()).isPositive();
        } finally {
            streaming.close();
        }
    }

    @Test
    void insertsInsertWhatTheFloorInserts() {
        BulkInsert insert = new BulkInsert(ROWS);
        try {
            List<Account> inserted = insert.floor();
            insert.empty();

            assertThat(inserted).hasSize(ROWS);
            // SQLite gives no key of a deleted row again
            assertThat(insert.weir())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "purchases")
                    .isEqualTo(inserted)
                    .extracting(Account::id)
                    .startsWith(ROWS + 1L)
                    .endsWith(2L * ROWS)
                    .isSorted();
        } finally {
            insert.close();
        }
    }

    @Test
    void updatesUpdateWhatTheFloorUpdates() {
        UpdateByKey update = new UpdateByKey(ROWS);
        try {
            assertThat(update.floor()).isEqualTo(ROWS);
            assertThat(update.weir()).isEqualTo(2 * ROWS);
        } finally {
            update.close();
        }
    }
}
