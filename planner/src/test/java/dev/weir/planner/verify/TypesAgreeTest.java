package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.ModelSpec.fieldId;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypesAgreeTest {
    private static final TypesAgree CHECK = new TypesAgree();
    private static final String AGE =
            "User.age is read as text but is declared int32; use the path that was generated for the field, and compile"
                    + " again";

    private static Expr<FieldTerm> readAs(Type type) {
        return eq(new Expr.Leaf<>(new FieldTerm.FieldRef(List.of(), fieldId("User.age"), type)), value(type));
    }

    @Test
    void tellsAFieldReadAsAnotherType() {
        assertThat(Told.invalid(CHECK, query(USER, readAs(ScalarType.TEXT)))).containsExactly(AGE);
    }

    @Test
    void looksBehindRelationsAndIntoIncludes() {
        assertThat(Told.invalid(CHECK, query(BOOKING, some("Booking.user", readAs(ScalarType.TEXT)))))
                .containsExactly(AGE);
        assertThat(Told.invalid(
                        CHECK,
                        query(USER, Selection.all(), include("User.team", Selection.where(readAs(ScalarType.TEXT))))))
                .containsExactly(AGE);
    }

    @Test
    void tellsAFieldAssignedAnotherType() {
        assertThat(Told.invalid(CHECK, update(USER, is("User.id"), set("User.age", value(ScalarType.INT64)))))
                .containsExactly("User.age is assigned int64 but is declared int32; use the path that was generated for"
                        + " the field, and compile again");
    }

    @Test
    void isSilentWhereTypesAgree() {
        assertThat(Told.invalid(CHECK, query(USER, readAs(ScalarType.INT32)))).isEmpty();
        assertThat(Told.invalid(CHECK, update(USER, is("User.mood"), set("User.mood"))))
                .isEmpty();
    }
}
