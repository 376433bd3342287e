package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.counted;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.listed;
import static dev.weir.planner.testing.Statements.of;
import static dev.weir.planner.testing.Statements.optional;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Projection;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.ModelSpec;
import dev.weir.planner.testing.Profiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionIsSoundTest {
    private static final ProjectionIsSound CHECK = new ProjectionIsSound();
    private static final Selection ALL = Selection.all();
    private static final String HINT = " may be absent; add optional() to it, which gives an Optional";

    private static Output related(String relation, boolean optional) {
        return new Output.Related(ModelSpec.relationId(relation), optional);
    }

    private static Query distinct(Selection selection, Output... outputs) {
        return values(ORG, selection, List.of(), new Projection(List.of(outputs), true));
    }

    @Test
    void tellsANullableFieldThatIsNotOptional() {
        assertThat(Told.invalid(CHECK, values(ORG, ALL, of(field("Org.id")), of(field("Org.name")))))
                .containsExactly("selected value 2 of Org Org.name" + HINT);
        assertThat(Told.invalid(CHECK, values(ORG, ALL, of(plus(field("Org.id"), value(ScalarType.INT64))))))
                .isEmpty();
        assertThat(Told.invalid(CHECK, values(ORG, ALL, optional(field("Org.id")), optional(field("Org.name")))))
                .isEmpty();
    }

    @Test
    void tellsAFieldBehindWhatMayBeMissing() {
        assertThat(Told.invalid(CHECK, values(BADGE, ALL, of(field("Badge.user.name")))))
                .isEmpty();
        assertThat(Told.invalid(CHECK, values(USER, ALL, of(field("User.boss.name")))))
                .containsExactly("selected value 1 of User User.name" + HINT);
        assertThat(Told.invalid(CHECK, values(USER, ALL, of(plus(field("User.boss.id"), value(ScalarType.INT64))))))
                .containsExactly("selected value 1 of User (computed)" + HINT);
    }

    @Test
    void tellsANumberBehindWhatMayBeMissing() {
        assertThat(Told.invalid(CHECK, values(ORG, ALL, of(counted("Org.users", Expr.alwaysTrue())))))
                .isEmpty();
        assertThat(Told.invalid(CHECK, values(USER, ALL, of(counted("User.boss.bookings", Expr.alwaysTrue())))))
                .containsExactly("selected value 1 of User (computed)" + HINT);
    }

    @Test
    void tellsARelationThatMayLeadNowhere() {
        assertThat(Told.invalid(
                        CHECK,
                        values(
                                USER,
                                ALL,
                                List.of(include("User.boss")),
                                new Projection(List.of(related("User.boss", false)), false))))
                .containsExactly("selected value 1 of User User.boss" + HINT);
        assertThat(Told.invalid(
                        CHECK,
                        values(
                                USER,
                                ALL,
                                List.of(include("User.boss"), include("User.bookings")),
                                new Projection(
                                        List.of(related("User.boss", true), related("User.bookings", false)), false))))
                .isEmpty();
    }

    @Test
    void tellsARelationThatIsNotLoaded() {
        assertThat(Told.invalid(CHECK, values(USER, ALL, related("User.bookings", false))))
                .containsExactly("selected value 1 of User User.bookings is a relation that is not loaded; include it");
    }

    @Test
    void tellsAValueOfRelatedRowsThatIsNotOptional() {
        assertThat(Told.invalid(CHECK, values(ORG, ALL, listed("Org.users", ALL, of(field("User.nick"))))))
                .containsExactly("selected value 1 of Org Org.users User.nick" + HINT);
        assertThat(Told.invalid(
                        CHECK,
                        values(
                                ORG,
                                ALL,
                                listed("Org.users", ALL, optional(field("User.nick")), of(field("User.name"))))))
                .isEmpty();
    }

    @Test
    void tellsAListOfWhatIsNoList() {
        assertThat(Told.invalid(CHECK, values(BADGE, ALL, listed("Badge.user", ALL, of(field("User.name"))))))
                .containsExactly(
                        "selected value 1 of Badge Badge.user is a list of values of rows but leads to no list of rows;"
                                + " select the fields behind it by its path, or select what it leads to");
        assertThat(Told.invalid(CHECK, values(USER, ALL, listed("User.houses", ALL, of(field("Room.house"))))))
                .hasSize(1);
        assertThat(Told.invalid(CHECK, values(USER, ALL, listed("User.rooms", ALL, of(field("Room.house"))))))
                .isEmpty();
    }

    @Test
    void tellsWhatAStoreThatComputesNothingCannotList() {
        Query computed = values(ORG, ALL, listed("Org.users", ALL, of(plus(field("User.id"), field("User.id")))));

        assertThat(Told.missing(CHECK, computed, Profiles.KEYED)).hasSize(1);
        assertThat(Told.missing(
                        CHECK, values(ORG, ALL, listed("Org.users", ALL, of(field("User.name")))), Profiles.KEYED))
                .isEmpty();
    }

    @Test
    void tellsDistinctRowsWithLists() {
        assertThat(Told.invalid(CHECK, distinct(ALL, listed("Org.users", ALL, of(field("User.name"))))))
                .hasSize(1);
    }

    @Test
    void tellsValuesWithoutAnAnswerAndAnswersWithoutValues() {
        Query none = new Query(USER, ALL, List.of(), Query.Answer.VALUES);
        Query both = new Query(
                USER, ALL, List.of(), Query.Answer.COUNT, false, new Projection(List.of(of(field("User.id"))), false));

        assertThat(Told.invalid(CHECK, none)).hasSize(1);
        assertThat(Told.invalid(CHECK, both)).hasSize(1);
    }

    @Test
    void tellsDistinctInstancesAndOrdersByAnotherValue() {
        assertThat(Told.invalid(CHECK, distinct(ALL, new Output.Instance()))).hasSize(1);
        assertThat(Told.invalid(CHECK, distinct(sorted(Expr.alwaysTrue(), asc("Org.id")), optional(field("Org.name")))))
                .containsExactly(
                        "distinct values of Org are in the order of something that is no selected field; order by"
                                + " a field that is selected");
        assertThat(Told.invalid(
                        CHECK, distinct(sorted(Expr.alwaysTrue(), asc("Org.name")), optional(field("Org.name")))))
                .isEmpty();
    }
}
