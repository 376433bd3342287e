package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.ID;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.NAME;
import static dev.weir.planner.simplify.Exprs.NICK;
import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.booking;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.key;
import static dev.weir.planner.simplify.Exprs.param;
import static dev.weir.planner.simplify.Exprs.selectT;
import static dev.weir.planner.simplify.Exprs.selectUsers;
import static dev.weir.planner.simplify.Exprs.t;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.SampleSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveSortKeyAfterUniqueTest {
    private static final RemoveSortKeyAfterUnique RULE =
            new RemoveSortKeyAfterUnique(UniqueKeys.of(SampleSchema.SCHEMA));

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read and forgotten
    private static List<SortKey<ColumnTerm>> keys(Expr<ColumnTerm>... exprs) {
        return List.of(exprs).stream().map(SortKey::ascending).toList();
    }

    @Test
    void dropsWhatFollowsTheKey() {
        assertThat(RULE.apply(selectUsers(X, AGE, ID, NICK, LEVEL))).contains(selectUsers(X, AGE, ID));
    }

    @Test
    void dropsWhatFollowsAUniqueIndex() {
        assertThat(RULE.apply(selectUsers(X, NAME, AGE))).contains(selectUsers(X, NAME));
    }

    @Test
    void countsWhatTheFilterFixes() {
        assertThat(RULE.apply(selectUsers(eq(ID, key(0)), AGE, NICK))).contains(selectUsers(eq(ID, key(0))));
    }

    @Test
    void countsANullableColumnThatTheFilterFixes() {
        assertThat(RULE.apply(selectUsers(eq(NICK, param(0, ScalarType.TEXT)), AGE)))
                .contains(selectUsers(eq(NICK, param(0, ScalarType.TEXT))));
    }

    @Test
    void leavesNullableColumnsAlone() {
        assertThat(RULE.apply(selectUsers(X, NICK, AGE))).isEmpty();
    }

    @Test
    void needsEveryPartOfTheKey() {
        Expr<ColumnTerm> house = t(SampleSchema.ROOMS, "house");
        Expr<ColumnTerm> number = t(SampleSchema.ROOMS, "number");
        Expr<ColumnTerm> label = t(SampleSchema.ROOMS, "label");
        Select rooms = selectT(SampleSchema.ROOMS, "label", TRUE);

        assertThat(RULE.apply(rooms.withOrderBy(keys(house, label)))).isEmpty();
        assertThat(RULE.apply(rooms.withOrderBy(keys(number, house, label))))
                .contains(rooms.withOrderBy(keys(number, house)));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(selectUsers(X, AGE, ID))).isEmpty();
        assertThat(RULE.apply(selectUsers(X))).isEmpty();
        assertThat(RULE.apply(selectUsers(X, booking("id"), AGE))).isEmpty();
    }
}
