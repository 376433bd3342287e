package dev.weir.sql.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.Arguments;
import dev.weir.sql.testing.Counters;
import dev.weir.sql.testing.Exprs;
import dev.weir.sql.testing.Sqlite;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturningTest {
    private static final ColumnId MISSING = new ColumnId(Counters.TABLE.id(), "missing");

    @Test
    void givesWhatTheDatabaseMade() {
        try (Sqlite sqlite = Sqlite.with(Counters.TABLE)) {
            assertThat(sqlite.run(insert(Counters.ID.id()), Arguments.NONE)).containsExactly(List.of(1));
            assertThat(sqlite.run(update(Counters.ID.id()), Arguments.NONE)).containsExactly(List.of(11));
        }
    }

    /** Unqualified, it would be given back as the text "missing". */
    @Test
    void failsForAColumnThatTheTableDoesNotHave() {
        try (Sqlite sqlite = Sqlite.with(Counters.TABLE)) {
            for (var write : List.of(insert(MISSING), update(MISSING))) {
                assertThatExceptionOfType(Sqlite.SqlFailure.class)
                        .isThrownBy(() -> sqlite.run(write, Arguments.NONE))
                        .withMessageContaining("no such column");
            }
        }
    }

    private static Insert insert(ColumnId returning) {
        return new Insert(Counters.TABLE.id(), List.of(), List.of(), List.of(returning));
    }

    private static UpdateRows update(ColumnId returning) {
        Expr<ColumnTerm> later = Exprs.plus(Exprs.column("t0", Counters.ID), Exprs.int64(10));
        return new UpdateRows(
                Counters.TABLE.id(),
                new Alias("t0"),
                List.of(new ColumnAssignment(Counters.ID.id(), later)),
                Expr.alwaysTrue(),
                List.of(returning));
    }
}
