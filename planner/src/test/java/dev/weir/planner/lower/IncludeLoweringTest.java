package dev.weir.planner.lower;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.ModelSpec.relationId;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.ROOM;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.desc;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.limited;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.app.ModelId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.plan.Load;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import dev.weir.planner.testing.StatementText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncludeLoweringTest {
    private static final Expr<FieldTerm> NUMBER = value(ScalarType.INT64);

    private static Load load(ModelId model, Include include) {
        return AsLowered.fetch(query(model, Selection.all(), include)).loads().get(0);
    }

    private static String text(ModelId model, Include include) {
        return StatementText.of(load(model, include).operation());
    }

    @Test
    void readsTheRowsOfAWindowOfKeys() {
        assertThat(text(BADGE, include("Badge.scans")))
                .isEqualTo("select t1.id, t1.badge_id, t1.door from scans t1 where (t1.badge_id) in keys :0");
        assertThat(text(SCAN, include("Scan.badge")))
                .isEqualTo("select t1.id, t1.user_id, t1.code from badges t1 where (t1.id) in keys :0");
        assertThat(text(ROOM, include("Room.left"))).endsWith("where (t1.old_house, t1.old_number) in keys :0");
    }

    @Test
    void takesTheKeysFromTheSlotAfterTheLastArgument() {
        Include include = include("Badge.scans", sorted(is("Scan.door"), desc("Scan.id")));

        assertThat(StatementText.of(AsLowered.fetch(query(BADGE, is("Badge.code"), include))
                        .loads()
                        .get(0)
                        .operation()))
                .endsWith("where (t1.badge_id) in keys :2 and (t1.door = :1) order by t1.id desc");
    }

    @Test
    void saysWhichFieldsMeet() {
        Load left = load(ROOM, include("Room.left"));
        assertThat(left.relation()).isEqualTo(relationId("Room.left"));
        assertThat(left.position()).isEqualTo(1);
        assertThat(left.target()).isEqualTo(BOOKING);
        assertThat(left.ownFields()).containsExactly(0, 1);
        assertThat(left.targetFields()).containsExactly(4, 5);

        Load old = load(BOOKING, include("Booking.old"));
        assertThat(old.position()).isEqualTo(2);
        assertThat(old.ownFields()).containsExactly(4, 5);
        assertThat(old.targetFields()).containsExactly(0, 1);
    }

    @Test
    void givesTheFieldsOfTheTarget() {
        assertThat(load(BADGE, include("Badge.scans")).operation().results())
                .containsExactlyElementsOf(SampleModels.on(Profiles.FULL).mapping(SCAN).fields().stream()
                        .map(field -> field.given())
                        .toList());
    }

    @Test
    void saysWhatTheHandleHolds() {
        assertThat(load(BADGE, include("Badge.scans")).holds()).isEqualTo(Load.Holds.MANY);
        assertThat(load(BADGE, include("Badge.user")).holds()).isEqualTo(Load.Holds.ONE);
        assertThat(load(USER, include("User.org")).holds()).isEqualTo(Load.Holds.MAYBE);
        assertThat(load(USER, include("User.badge")).holds()).isEqualTo(Load.Holds.MAYBE);
    }

    @Test
    void saysWhetherRowsMayBeLeftOut() {
        assertThat(load(BADGE, include("Badge.scans")).partial()).isFalse();
        assertThat(load(BADGE, include("Badge.scans", sorted(Expr.alwaysTrue(), asc("Scan.id"))))
                        .partial())
                .isFalse();
        assertThat(load(BADGE, include("Badge.scans", Selection.where(is("Scan.door"))))
                        .partial())
                .isTrue();
        assertThat(load(BADGE, include("Badge.scans", first(Selection.all()))).partial())
                .isTrue();
    }

    @Test
    void cutsTheRowsOfEachKeyByTheirNumbers() {
        assertThat(text(BADGE, include("Badge.scans", first(sorted(is("Scan.door"), desc("Scan.id"))))))
                .isEqualTo("select t2#0, t2#1, t2#2 from (select t1.id, t1.badge_id, t1.door,"
                        + " row_number(t1.badge_id; t1.id desc) from scans t1 where (t1.badge_id) in keys :2 and"
                        + " (t1.door = :0)) t2 where t2#3 <= :1 order by t2#3 asc");
    }

    /** No sum of limit and offset, which the largest number would overflow. */
    @Test
    void comparesTheNumberLessTheOffset() {
        assertThat(text(
                        BADGE,
                        include(
                                "Badge.scans",
                                limited(Selection.all(), new Limit<>(Optional.of(NUMBER), Optional.of(NUMBER))))))
                .endsWith("where (t2#3 > :1) and ((t2#3 - :1) <= :0) order by t2#3 asc");
        assertThat(text(
                        BADGE,
                        include(
                                "Badge.scans",
                                limited(Selection.all(), new Limit<>(Optional.empty(), Optional.of(NUMBER))))))
                .endsWith("where t2#3 > :0 order by t2#3 asc");
    }

    @Test
    void loadsTheRelationsOfWhatIsLoaded() {
        Load users =
                load(ORG, include("Org.users", include("User.badge", include("Badge.scans")), include("User.org")));

        assertThat(users.nested())
                .extracting(Load::relation)
                .containsExactly(relationId("User.badge"), relationId("User.org"));
        assertThat(users.nested().get(0).nested())
                .extracting(Load::relation)
                .containsExactly(relationId("Badge.scans"));
        assertThat(StatementText.of(users.nested().get(0).nested().get(0).operation()))
                .endsWith("in keys :0");
    }

    /** The handle is there and empty, as for a row without related ones. */
    @Test
    void keepsALoadThatCanFindNothing() {
        LoweringContext context = new LoweringContext(SampleModels.on(Profiles.FULL), Profiles.FULL, 3);
        List<Load> loads = new IncludeLowering(context, new NothingFound(), 0)
                .lower(BADGE, List.of(include("Badge.scans", Selection.where(Expr.alwaysFalse()))));

        assertThat(loads).singleElement().satisfies(load -> assertThat(StatementText.of(load.operation()))
                .isEqualTo("select t1.id, t1.badge_id, t1.door from scans t1 where false"));
    }
}
