package dev.weir.planner.lower;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.desc;
import static dev.weir.planner.testing.Statements.limited;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.FieldExprs;
import dev.weir.planner.testing.StatementText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectLoweringTest {
    private static final Expr<FieldTerm> NUMBER = value(ScalarType.INT64);

    private static String text(Selection selection) {
        return StatementText.of(AsLowered.select(query(ORG, selection)));
    }

    @Test
    void readsEveryStoredFieldInTheOrderOfTheModel() {
        assertThat(text(Selection.all())).isEqualTo("select t0.id, t0.name from orgs t0");
    }

    @Test
    void keepsFilterOrderLimitAndOffset() {
        assertThat(text(limited(
                        sorted(is("Org.name"), desc("Org.name"), asc("Org.id")),
                        new Limit<>(Optional.of(NUMBER), Optional.of(NUMBER)))))
                .isEqualTo("select t0.id, t0.name from orgs t0 where t0.name = :0 order by t0.name desc, t0.id asc"
                        + " limit :1 offset :2");
    }

    @Test
    void keepsAnOffsetWithoutALimit() {
        assertThat(text(limited(Selection.all(), new Limit<>(Optional.empty(), Optional.of(NUMBER)))))
                .isEqualTo("select t0.id, t0.name from orgs t0 offset :0");
    }

    @Test
    void keepsWhereNullsGo() {
        SortKey<FieldTerm> key =
                new SortKey<>(FieldExprs.field("Org.name"), SortKey.Direction.ASCENDING, SortKey.NullOrder.LAST);

        assertThat(AsLowered.select(query(ORG, sorted(Expr.alwaysTrue(), key))).orderBy())
                .singleElement()
                .satisfies(lowered -> {
                    assertThat(lowered.nulls()).isEqualTo(SortKey.NullOrder.LAST);
                    assertThat(lowered.direction()).isEqualTo(SortKey.Direction.ASCENDING);
                });
    }

    /** A sort key is a value: a row whose related row is missing is sorted as NULL, not left out. */
    @Test
    void sortsByFieldsOfRelatedRows() {
        assertThat(StatementText.of(AsLowered.select(query(SCAN, sorted(Expr.alwaysTrue(), asc("Scan.badge.code"))))))
                .isEqualTo("select t0.id, t0.badge_id, t0.door from scans t0 order by (select t1.code from badges t1"
                        + " where t1.id = t0.badge_id) asc");
    }

    @Test
    void namesEachTableOnce() {
        assertThat(StatementText.of(AsLowered.select(
                        query(BADGE, FieldExprs.and(is("Badge.user.name"), is("Badge.user.nick"), is("Badge.code"))))))
                .isEqualTo("select t0.id, t0.user_id, t0.code from badges t0 where (t0.user_id) in (select t1.id from"
                        + " users t1 where t1.name = :0) and (t0.user_id) in (select t2.id from users t2 where"
                        + " t2.nick = :1) and (t0.code = :2)");
    }
}
