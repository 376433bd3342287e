package dev.weir.core.stmt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentOrderTest {
    private record Change(String to, Set<String> from) {}

    @Test
    void leavesAloneWhatReadsNothingOfTheOthers() {
        List<Change> assignments = List.of(assign("b"), assign("a", "c"), assign("d", "d"));

        assertThat(order(assignments)).contains(assignments);
    }

    @Test
    void putsReadersFirst() {
        assertThat(order(List.of(assign("a"), assign("b", "a"), assign("c", "b", "a"))))
                .contains(List.of(assign("c", "b", "a"), assign("b", "a"), assign("a")));
    }

    @Test
    void findsNoOrderInACircle() {
        assertThat(order(List.of(assign("a", "b"), assign("b", "c"), assign("c", "a"), assign("d"))))
                .isEmpty();
    }

    private static Change assign(String to, String... from) {
        return new Change(to, Set.of(from));
    }

    private static Optional<List<Change>> order(List<Change> assignments) {
        return AssignmentOrder.inTurn(assignments, Change::to, Change::from);
    }
}
