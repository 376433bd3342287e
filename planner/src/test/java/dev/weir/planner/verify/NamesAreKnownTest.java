package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.counted;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.ModelSpec.fieldId;
import static dev.weir.planner.testing.ModelSpec.modelId;
import static dev.weir.planner.testing.ModelSpec.relationId;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.nested;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesAreKnownTest {
    private static final NamesAreKnown CHECK = new NamesAreKnown();
    private static final Expr<FieldTerm> TEXT = value(ScalarType.TEXT);

    private static Expr<FieldTerm> ref(String field, String... path) {
        List<RelationId> steps =
                List.of(path).stream().map(step -> relationId(step)).toList();
        return new Expr.Leaf<>(new FieldTerm.FieldRef(steps, fieldId(field), ScalarType.TEXT));
    }

    private static Expr<FieldTerm> related(String relation, boolean reversed) {
        return new Expr.Leaf<>(
                new FieldTerm.Related(List.of(), new FieldTerm.Hop(relationId(relation), reversed), Selection.all()));
    }

    @Test
    void tellsAModelThatWasNotGiven() {
        assertThat(Told.invalid(CHECK, query(modelId("Ghost"), Selection.all())))
                .containsExactly("app.Ghost is no model of this database; give it to Database.builder().models()");
    }

    @Test
    void tellsAFieldThatIsNotThere() {
        assertThat(Told.invalid(CHECK, delete(USER, eq(ref("User.colour"), TEXT))))
                .containsExactly("User.colour is no stored field of User in this database; name one of its own fields");
    }

    @Test
    void tellsAFieldOfAnotherModel() {
        assertThat(Told.invalid(CHECK, query(USER, eq(ref("Org.name"), TEXT))))
                .containsExactly("Org.name is no stored field of User in this database; name one of its own fields");
        assertThat(Told.invalid(CHECK, query(USER, eq(ref("User.name", "User.org"), TEXT))))
                .containsExactly("User.name is no stored field of Org in this database; name one of its own fields");
    }

    @Test
    void tellsAPathThatLeadsNowhere() {
        assertThat(Told.invalid(CHECK, query(USER, eq(ref("Org.name", "Booking.user"), TEXT))))
                .containsExactly("User by [Booking.user] leads nowhere in this database; follow its own relations");
    }

    @Test
    void tellsARelationOfAnotherModel() {
        assertThat(Told.invalid(CHECK, query(USER, related("Booking.room", false))))
                .containsExactly("Booking.room is no relation of User in this database; name one of its own relations");
        assertThat(Told.invalid(CHECK, query(USER, related("Booking.room", true))))
                .containsExactly("Booking.room is no relation to User in this database; name one of its own relations");
        assertThat(Told.invalid(CHECK, query(USER, related("Ghost.user", true))))
                .containsExactly("Ghost.user is no relation to User in this database; name one of its own relations");
    }

    @Test
    void tellsAnIncludeOfAnotherModel() {
        assertThat(Told.invalid(CHECK, query(USER, Selection.all(), include("Org.users"))))
                .containsExactly("Org.users is no relation of User in this database; name one of its own relations");
        assertThat(Told.invalid(CHECK, query(USER, Selection.all(), include("User.bookings", include("User.org")))))
                .containsExactly("User.org is no relation of Booking in this database; name one of its own relations");
    }

    @Test
    void looksBehindRelations() {
        assertThat(Told.invalid(CHECK, query(USER, some("User.bookings", eq(ref("Booking.smell"), TEXT)))))
                .containsExactly(
                        "Booking.smell is no stored field of Booking in this database; name one of its own fields");
        assertThat(Told.invalid(
                        CHECK, query(USER, eq(counted("User.bookings", eq(ref("Booking.smell"), TEXT)), number(1)))))
                .containsExactly(
                        "Booking.smell is no stored field of Booking in this database; name one of its own fields");
    }

    @Test
    void tellsWhatAnUpdateNames() {
        Update update = new Update(
                USER,
                Selection.all(),
                List.of(new Assignment(fieldId("User.colour"), TEXT), new Assignment(fieldId("Org.name"), TEXT)),
                List.of(fieldId("User.smell")));

        assertThat(Told.invalid(CHECK, update))
                .containsExactly(
                        "User.colour is no stored field of User in this database; name one of its own fields",
                        "Org.name is no stored field of User in this database; name one of its own fields",
                        "User.smell is no stored field of User in this database; name one of its own fields");
    }

    @Test
    void tellsWhatACreateNames() {
        Create create = new Create(
                USER,
                List.of(fieldId("User.colour")),
                List.of(nested("Booking.user", create(ORG, "smell"))),
                List.of(nested("User.bookings", create(modelId("Ghost")))));

        assertThat(Told.invalid(CHECK, create))
                .containsExactly(
                        "User.colour is no stored field of User in this database; name one of its own fields",
                        "Booking.user is no relation of User in this database; name one of its own relations",
                        "Org.smell is no stored field of Org in this database; name one of its own fields",
                        "app.Ghost is no model of this database; give it to Database.builder().models()");
    }

    @Test
    void isSilentAboutWhatIsThere() {
        assertThat(Told.invalid(
                        CHECK,
                        query(
                                BOOKING,
                                and(is("Booking.user.org.name"), some("Booking.user.team", is("User.name"))),
                                include("Booking.user", include("User.org")))))
                .isEmpty();
        assertThat(Told.invalid(CHECK, query(USER, related("Booking.user", true))))
                .isEmpty();
        assertThat(Told.invalid(CHECK, update(USER, is("User.id"), set("User.name"))))
                .isEmpty();
        assertThat(Told.invalid(CHECK, create(ORG, "id", "name"))).isEmpty();
    }
}
