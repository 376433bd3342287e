package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.ModelSpec.fieldId;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.load;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Feature;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.ModelSpec;
import dev.weir.planner.testing.Profiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncludesAreSoundTest {
    private static final IncludesAreSound CHECK = new IncludesAreSound();
    private static final Selection ALL = Selection.all();

    @Test
    void tellsAnIncludeOfWhatIsOnlyCounted() {
        Query count = new Query(USER, ALL, List.of(include("User.org")), Query.Answer.COUNT);

        assertThat(Told.invalid(CHECK, count))
                .containsExactly("query of User includes relations but answers no instances; leave the include out");
    }

    @Test
    void tellsARelationIncludedTwice() {
        assertThat(Told.invalid(CHECK, query(USER, ALL, include("User.org"), include("User.org"))))
                .containsExactly("include of User.org stands twice in one place; include it once");
        assertThat(Told.invalid(
                        CHECK, query(BOOKING, ALL, include("Booking.user", include("User.org"), include("User.org")))))
                .containsExactly("include of User.org stands twice in one place; include it once");
    }

    @Test
    void letsARelationStandInTwoPlaces() {
        assertThat(Told.invalid(
                        CHECK, query(USER, ALL, include("User.boss", include("User.boss")), include("User.team"))))
                .isEmpty();
    }

    @Test
    void tellsAnOrderAndALimitOfOne() {
        assertThat(Told.invalid(
                        CHECK,
                        query(USER, ALL, include("User.org", first(sorted(Expr.alwaysTrue(), asc("Org.name")))))))
                .containsExactly(
                        "include of User.org has a limit but leads to one instance; leave the limit out",
                        "include of User.org has an order but leads to one instance; leave the order out");
    }

    @Test
    void tellsAFilterOnWhatIsAlwaysThere() {
        String hint =
                " has a filter but leads to an instance that is always there; put the condition into the query, or"
                        + " declare the relation Maybe";

        assertThat(Told.invalid(CHECK, query(BADGE, ALL, include("Badge.user", Selection.where(is("User.name"))))))
                .containsExactly("include of Badge.user" + hint);
        assertThat(Told.invalid(CHECK, requiredOne(Selection.where(is("User.name"))), REQUIRED))
                .containsExactly("include of Car.plate" + hint);
    }

    private static final AppSchema REQUIRED = AppSchema.of(List.of(
            ModelSpec.model("Car").hasOne("plate", "Plate.car", true).build(),
            ModelSpec.model("Plate")
                    .belongsToOne("car", "Car", List.of("carId"), List.of("id"))
                    .unique("carId")
                    .build()));

    private static Query requiredOne(Selection selection) {
        return query(ModelSpec.modelId("Car"), ALL, include("Car.plate", selection));
    }

    private static final AppSchema VALUES = AppSchema.of(List.of(
            ModelSpec.model("Town")
                    .hasMany("streets", "Street.town")
                    .throughTo("names", "Street.name", "Town.streets")
                    .build(),
            ModelSpec.model("Street")
                    .belongsToOne("town", "Town", List.of("townId"), List.of("id"))
                    .field("name", ScalarType.TEXT)
                    .build()));

    @Test
    void tellsAFilterAndAnOrderOfValues() {
        String told =
                "include of Town.names has a filter or an order but leads to values; include them all, or query for"
                        + " the instances that have them";
        Expr<FieldTerm> name =
                new Expr.Leaf<>(new FieldTerm.FieldRef(List.of(), fieldId("Street.name"), ScalarType.TEXT));
        SortKey<FieldTerm> byName = new SortKey<>(name, SortKey.Direction.ASCENDING, SortKey.NullOrder.FIRST);

        for (Selection selection :
                List.of(Selection.where(new Expr.IsNull<>(name)), sorted(Expr.alwaysTrue(), byName))) {
            assertThat(Told.invalid(CHECK, townNames(selection), VALUES)).containsExactly(told);
        }
        assertThat(Told.invalid(CHECK, townNames(first(ALL)), VALUES)).isEmpty();
    }

    private static Query townNames(Selection selection) {
        return query(ModelSpec.modelId("Town"), ALL, include("Town.names", selection));
    }

    @Test
    void isSilentAboutAFilterOnWhatMayBeMissing() {
        assertThat(Told.invalid(CHECK, query(USER, ALL, include("User.org", Selection.where(is("Org.name"))))))
                .isEmpty();
        assertThat(Told.invalid(CHECK, query(USER, ALL, include("User.badge", Selection.where(is("Badge.code"))))))
                .isEmpty();
        assertThat(Told.invalid(CHECK, requiredOne(ALL), REQUIRED)).isEmpty();
    }

    @Test
    void needsAnOrderOnlyWhereAWindowGoesOnAfterARow() {
        Query query = query(USER, ALL, include("User.bookings"));

        assertThat(Told.needs(CHECK, query)).isEmpty();
        assertThat(Told.needs(CHECK, query, Profiles.CURSOR)).isEmpty();
        assertThat(Told.needs(CHECK, query, Profiles.KEYSET)).containsExactly(Feature.SORT);
    }

    @Test
    void holdsALoadToTheSame() {
        assertThat(Told.invalid(CHECK, load(USER, include("User.org"), include("User.org"))))
                .containsExactly("include of User.org stands twice in one place; include it once");
        assertThat(Told.invalid(CHECK, load(BADGE, include("Badge.user", first(ALL)))))
                .containsExactly("include of Badge.user has a limit but leads to one instance; leave the limit out");
    }

    @Test
    void needsNoOrderForALoad() {
        assertThat(Told.needs(CHECK, load(USER, include("User.bookings")), Profiles.KEYSET))
                .isEmpty();
    }

    @Test
    void needsNumberedRowsInOrderForALimitPerInstance() {
        Query query = query(USER, ALL, include("User.bookings", first(ALL)));

        assertThat(Told.needs(CHECK, query)).containsExactly(Feature.WINDOW_FUNCTIONS, Feature.SORT);
        assertThat(Told.missing(CHECK, query, Profiles.without(Feature.WINDOW_FUNCTIONS, Feature.SORT)))
                .containsExactly(
                        "an include with a limit for each instance (needs WINDOW_FUNCTIONS); include all of them and"
                                + " cut the list",
                        "an include with a limit for each instance (needs SORT); include all of them and cut the list");
    }

    @Test
    void needsNothingWithoutAnInclude() {
        assertThat(Told.needs(CHECK, query(USER, ALL))).isEmpty();
    }
}
