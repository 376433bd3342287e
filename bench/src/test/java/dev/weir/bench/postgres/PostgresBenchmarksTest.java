package dev.weir.bench.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.bench.model.Account;
import org.junit.jupiter.api.Test;

/** Runs each benchmark on PostgreSQL once on little data: it does what its floor does, and so compares what is comparable. */
class PostgresBenchmarksTest {
    private static final int ROWS = 1_000;

    @Test
    void findsFindWhatTheFloorFinds() {
        PostgresFindById floor = new PostgresFindById(ROWS);
        PostgresFindById weir = new PostgresFindById(ROWS);
        try {
            assertThat(weir.weir()).isEqualTo(floor.floor());
            assertThat(weir.weirAtATime()).isEqualTo(floor.floorAtATime());
        } finally {
            floor.close();
            weir.close();
        }
    }

    @Test
    void filtersGiveWhatTheFloorGives() {
        PostgresFilter filter = new PostgresFilter(ROWS);
        try {
            assertThat(filter.weir()).isEqualTo(filter.floor()).isPositive();
        } finally {
            filter.close();
        }
    }

    @Test
    void streamsGiveWhatTheFloorGives() {
        PostgresStreaming streaming = new PostgresStreaming(ROWS);
        try {
            assertThat(streaming.weir()).isEqualTo(streaming.floor()).isPositive();
        } finally {
            streaming.close();
        }
    }

    @Test
    void includesLoadWhatTheFloorLoads() {
        PostgresInclude include = new PostgresInclude(ROWS, 3);
        try {
            assertThat(include.weir()).isEqualTo(include.floor()).isEqualTo(600);
        } finally {
            include.close();
        }
    }

    @Test
    void insertsGiveTheKeysThatTheFloorGives() {
        PostgresInsert insert = new PostgresInsert(ROWS);
        try {
            assertThat(insert.floor()).hasSize(ROWS).isSorted();
            insert.empty();
            assertThat(insert.weir()).hasSize(ROWS).extracting(Account::id).isSorted();
        } finally {
            insert.close();
        }
    }
}
