package dev.weir.planner.lower;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.count;
import static dev.weir.planner.testing.Statements.exists;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.limited;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Operation;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.plan.Action;
import dev.weir.planner.testing.StatementText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryLoweringTest {
    private static final ColumnType INT64 = new ColumnType(ScalarType.INT64, StorageType.Plain.INT64);
    private static final ColumnType TEXT = new ColumnType(ScalarType.TEXT, StorageType.Plain.TEXT);
    private static final Selection NAMED = sorted(is("Org.name"), asc("Org.id"));

    private static Operation.OnRows counting(Query query) {
        return ((Action.Count) AsLowered.lowered(query).action()).operation();
    }

    private static Operation.OnRows testing(Query query) {
        return ((Action.Exists) AsLowered.lowered(query).action()).operation();
    }

    @Test
    void readsInstances() {
        Action.Fetch fetch = AsLowered.fetch(query(ORG, NAMED, include("Org.users")));

        assertThat(fetch.model()).isEqualTo(ORG);
        assertThat(fetch.operation().results()).containsExactly(INT64, TEXT);
        assertThat(StatementText.of(fetch.operation()))
                .isEqualTo("select t0.id, t0.name from orgs t0 where t0.name = :0 order by t0.id asc");
        assertThat(fetch.loads()).hasSize(1);
    }

    @Test
    void countsWithoutSorting() {
        assertThat(StatementText.of(counting(count(ORG, NAMED))))
                .isEqualTo("select count(*) from orgs t0 where t0.name = :0");
        assertThat(counting(count(ORG, NAMED)).results()).containsExactly(INT64);
    }

    @Test
    void countsWhatALimitLetsThrough() {
        assertThat(StatementText.of(counting(count(ORG, first(NAMED)))))
                .isEqualTo("select count(*) from (select 1 from orgs t0 where t0.name = :0 limit :1) t1");
        assertThat(StatementText.of(counting(count(
                        ORG, limited(NAMED, new Limit<>(Optional.empty(), Optional.of(value(ScalarType.INT64))))))))
                .isEqualTo("select count(*) from (select 1 from orgs t0 where t0.name = :0 offset :1) t1");
    }

    @Test
    void testsForOneRow() {
        assertThat(StatementText.of(testing(exists(ORG, NAMED))))
                .isEqualTo("select 1 from orgs t0 where t0.name = :0 limit 1");
        assertThat(testing(exists(ORG, NAMED)).results()).containsExactly(INT64);
    }

    @Test
    void testsForARowAmongThoseThatALimitLetsThrough() {
        assertThat(StatementText.of(testing(exists(ORG, first(NAMED)))))
                .isEqualTo("select 1 from orgs t0 where t0.name = :0 limit :1");
        assertThat(StatementText.of(testing(
                        exists(ORG, limited(NAMED, Limit.<FieldTerm>none().withOffset(number(3)))))))
                .isEqualTo("select 1 from orgs t0 where t0.name = :0 offset 3");
    }

    @Test
    void sendsNothingWhereNoRowCanMatch() {
        for (Query query : List.of(query(ORG, NAMED), count(ORG, NAMED), exists(ORG, NAMED))) {
            assertThat(AsLowered.foundToDoNothing(query))
                    .isEqualTo(new Lowered(new Action.Nothing(), AccessMode.READ, false));
        }
    }

    @Test
    void onlyReads() {
        assertThat(AsLowered.lowered(query(ORG, NAMED, include("Org.users"))).access())
                .isEqualTo(AccessMode.READ);
        assertThat(AsLowered.lowered(query(ORG, NAMED, include("Org.users"))).atomic())
                .isFalse();
        assertThat(AsLowered.lowered(count(ORG, NAMED)).access()).isEqualTo(AccessMode.READ);
    }
}
