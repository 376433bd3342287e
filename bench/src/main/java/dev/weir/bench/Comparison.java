package dev.weir.bench;

import java.util.List;

/**
 * A benchmark beside its floor.
 *
 * @param scenario what is done, for the table
 * @param floor the benchmark of the hand-written code, as {@code Class.method}; empty if there is none
 * @param measured the benchmark of Weir
 * @param goal what is aimed at
 */
record Comparison(String scenario, String floor, String measured, String goal) {
    private static final List<Comparison> ALL = List.of(
            of(
                    "plan-cache hit, `where(…).first(db)`",
                    "LibraryCost.floor",
                    "LibraryCost.where",
                    "≤ 3 µs, ≤ 1.5 KB more"),
            of("plan-cache hit, generated finder", "LibraryCost.floor", "LibraryCost.finder", "≤ 0.5 µs, ≤ 500 B"),
            of("dynamic filter, 5 conditions, 1 row", "DynamicFilter.floorOfOne", "DynamicFilter.weirOfOne", "≤ 2.0 ×"),
            of(
                    "dynamic filter, 5 conditions, 20 rows",
                    "DynamicFilter.floorOfTwenty",
                    "DynamicFilter.weirOfTwenty",
                    "≤ 1.4 ×"),
            of("first plan of a shape", "", "FirstPlan.weir", "≤ 300 µs"),
            of("find by key, chained", "FindByKey.floorByKeyChained", "FindByKey.byKeyChained", "≤ 1.5 ×"),
            of(
                    "find by key, chained, a session each",
                    "FindByKey.floorByKeyChained",
                    "FindByKey.byKeyChainedInOwnSessions",
                    "shown"),
            of(
                    "`where(email).first`, chained",
                    "FindByKey.floorByEmailChained",
                    "FindByKey.byEmailChained",
                    "≤ 3 µs, ≤ 1.5 KB more"),
            of(
                    "`where(email).first`, chained, a session each",
                    "FindByKey.floorByEmailChained",
                    "FindByKey.byEmailChainedInOwnSessions",
                    "≤ 3 µs, ≤ 1.5 KB more"),
            of("find by key from a foreign thread", "FindByKey.floorByKeyForeign", "FindByKey.byKeyForeign", "one hop"),
            of("a hop there and back, alone", "", "FindByKey.hop", "shown"),
            of("streamed row, 8 columns, 100,000 rows", "Streaming.floor", "Streaming.weir", "≤ 1.15 ×"),
            of("streamed row with 4 included", "StreamingWithInclude.floor", "StreamingWithInclude.weir", "≤ 1.15 ×"),
            of("bulk insert of 10,000, per row", "BulkInsert.floor", "BulkInsert.weir", "≤ 1.15 ×"),
            of("update by key, chained", "UpdateByKey.floor", "UpdateByKey.weir", "≤ 1.5 ×"),
            ofPostgres("find by key", "FindById.floor", "FindById.weir", "≤ 1.05 ×"),
            ofPostgres("find by key, 64 at a time", "FindById.floorAtATime", "FindById.weirAtATime", "≤ 1.05 ×"),
            ofPostgres("filter, order, limit 20", "Filter.floor", "Filter.weir", "≤ 1.05 ×"),
            ofPostgres("streamed row, 8 columns, 500,000 rows", "Streaming.floor", "Streaming.weir", "≤ 1.08 ×"),
            ofPostgres("200 accounts with 20 included each", "Include.floor", "Include.weir", "≤ 1.10 ×"),
            ofPostgres("bulk insert of 10,000, per row", "Insert.floor", "Insert.weir", "≤ 1.10 ×"));

    /** Other libraries at the job of a floor; their benchmarks are compiled with the profile that runs them. */
    private static final List<Comparison> PEERS = List.of(
            new Comparison(
                    "PostgreSQL: 200 accounts with 20 included each, Hibernate Reactive, two statements",
                    "postgres.PostgresInclude.floor",
                    "postgres.HibernateInclude.batched",
                    "slower than Weir"),
            new Comparison(
                    "PostgreSQL: 200 accounts with 20 included each, Hibernate Reactive, a join",
                    "postgres.PostgresInclude.floor",
                    "postgres.HibernateInclude.joined",
                    "slower than Weir"));

    private static Comparison of(String scenario, String floor, String measured, String goal) {
        return new Comparison(scenario, floor, measured, goal);
    }

    private static Comparison ofPostgres(String scenario, String floor, String measured, String goal) {
        String where = "postgres.Postgres";
        return new Comparison("PostgreSQL: " + scenario, where + floor, where + measured, goal);
    }

    /** Returns every comparison, in the order of the table. */
    static List<Comparison> all() {
        return ALL;
    }

    /** Returns what other libraries are compared by. */
    static List<Comparison> peers() {
        return PEERS;
    }

    boolean hasFloor() {
        return !floor.isEmpty();
    }
}
