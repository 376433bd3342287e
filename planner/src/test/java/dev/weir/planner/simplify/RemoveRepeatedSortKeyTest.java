package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.NICK;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.selectUsers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Select;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveRepeatedSortKeyTest {
    private static final RemoveRepeatedSortKey RULE = new RemoveRepeatedSortKey();

    @Test
    void keepsTheFirst() {
        assertThat(RULE.apply(selectUsers(X, AGE, NICK, AGE))).contains(selectUsers(X, AGE, NICK));
    }

    @Test
    void dropsTheOtherDirectionToo() {
        Select twice = selectUsers(X).withOrderBy(List.of(SortKey.descending(AGE), SortKey.ascending(AGE)));

        assertThat(RULE.apply(twice)).contains(twice.withOrderBy(List.of(SortKey.descending(AGE))));
    }

    @Test
    void leavesDistinctOnesAlone() {
        assertThat(RULE.apply(selectUsers(X, AGE, NICK))).isEmpty();
        assertThat(RULE.apply(selectUsers(X))).isEmpty();
    }
}
