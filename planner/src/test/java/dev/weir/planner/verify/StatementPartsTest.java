package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.counted;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.isNull;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.ModelSpec.relationId;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.limited;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.planner.testing.ModelText;
import dev.weir.planner.testing.SampleModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementPartsTest {
    private static List<String> exprs(Statement statement) {
        return texts(StatementParts.of(statement, SampleModels.APP));
    }

    private static List<String> texts(StatementParts parts) {
        return parts.exprs().stream()
                .map(part -> part.model() + ": " + ModelText.of(part.value()))
                .toList();
    }

    @Test
    void givesEachExpressionWithTheModelItIsReadAgainst() {
        assertThat(exprs(query(
                        USER,
                        limited(
                                sorted(and(isNull("User.age"), field("User.vip")), asc("User.org.name")),
                                Limit.<FieldTerm>none().withCount(number(1)).withOffset(number(2))))))
                .containsExactly(
                        "User: (age is null) and vip",
                        "User: age is null",
                        "User: age",
                        "User: vip",
                        "User: org.name",
                        "User: 1",
                        "User: 2");
    }

    @Test
    void looksBehindRelations() {
        assertThat(exprs(query(ORG, some("Org.users", some("User.boss.bookings", isNull("Booking.note"))))))
                .containsExactly(
                        "Org: some users (where some boss.bookings (where note is null))",
                        "User: some boss.bookings (where note is null)",
                        "Booking: note is null",
                        "Booking: note");
        assertThat(exprs(query(USER, eq(counted("User.bookings", isNull("Booking.note")), number(1)))))
                .contains("Booking: note is null");
    }

    @Test
    void looksIntoIncludesAndAssignments() {
        StatementParts parts = StatementParts.of(
                query(
                        ORG,
                        Selection.all(),
                        include("Org.users", include("User.bookings", Selection.where(isNull("Booking.note"))))),
                SampleModels.APP);

        assertThat(texts(parts)).contains("Booking: note is null");
        assertThat(parts.includes()).extracting(StatementParts.Part::model).containsExactly(ORG, USER);
        assertThat(parts.selections()).extracting(StatementParts.Part::model).containsExactly(ORG, USER, BOOKING);
        assertThat(exprs(update(USER, isNull("User.age"), set("User.level", field("User.age")))))
                .containsExactly("User: age is null", "User: age", "User: age");
    }

    @Test
    void givesTheValuesOfAnUpdateAlone() {
        Update update = update(USER, isNull("User.age"), set("User.nick", field("User.name")));

        assertThat(texts(StatementParts.ofValues(update, SampleModels.APP))).containsExactly("User: name");
    }

    @Test
    void findsTheEndOfAPathAndOfAStep() {
        StatementParts parts = StatementParts.of(query(ORG, Selection.all()), SampleModels.APP);

        assertThat(parts.end(BOOKING, List.of(relationId("Booking.user"), relationId("User.org"))))
                .contains(ORG);
        assertThat(parts.end(BOOKING, List.of(relationId("User.org")))).isEmpty();
        assertThat(parts.target(USER, relationId("Booking.user"), true)).contains(BOOKING);
        assertThat(parts.target(USER, relationId("Booking.user"), false)).isEmpty();
        assertThat(parts.target(ORG, relationId("Booking.user"), true)).isEmpty();
        assertThat(parts.target(USER, relationId("Ghost.user"), true)).isEmpty();
    }
}
