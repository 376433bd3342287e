package dev.weir.exec.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CutTest {
    private static final Arguments ARGUMENTS =
            new Arguments.Builder(2).object("x").integer(2).build();
    private static final Expr<ColumnTerm> GIVEN =
            new Expr.Leaf<>(new ColumnTerm.Param(1, new ColumnType(ScalarType.INT64, StorageType.Plain.INT64)));
    private static final Expr<ColumnTerm> ONE = new Expr.Literal<>(new Value.Int(ScalarType.INT64, 1));

    private static List<String> cut(Limit<ColumnTerm> limit) {
        return Cut.of(limit, ARGUMENTS).of(List.of("a", "b", "c", "d"));
    }

    @Test
    void keepsEverythingWithoutALimit() {
        assertThat(cut(Limit.none())).containsExactly("a", "b", "c", "d");
    }

    @Test
    void takesNumbersFromTheStatementAndFromItsArguments() {
        assertThat(cut(Limit.<ColumnTerm>none().withCount(GIVEN))).containsExactly("a", "b");
        assertThat(cut(new Limit<>(Optional.empty(), Optional.of(GIVEN)))).containsExactly("c", "d");
        assertThat(cut(new Limit<>(Optional.of(GIVEN), Optional.of(ONE)))).containsExactly("b", "c");
    }
}
