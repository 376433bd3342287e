package dev.weir.planner.lower;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.arg;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.literal;
import static dev.weir.planner.testing.FieldExprs.not;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.or;
import static dev.weir.planner.testing.ModelSpec.fieldId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyEqualityTest {
    private static final List<FieldId> KEY = List.of(fieldId("Room.house"), fieldId("Room.number"));
    private static final Expr<FieldTerm> HOUSE = eq(field("Room.house"), arg(0, ScalarType.INT64));
    private static final Expr<FieldTerm> NUMBER = eq(field("Room.number"), arg(1, ScalarType.INT64));
    private static final Expr<FieldTerm> LABEL = eq(field("Room.label"), arg(2, ScalarType.TEXT));

    private static boolean isKey(Expr<FieldTerm> filter) {
        return KeyEquality.isExactly(filter, KEY);
    }

    @Test
    void isEachPartOnce() {
        assertThat(isKey(and(HOUSE, NUMBER))).isTrue();
        assertThat(isKey(and(NUMBER, HOUSE))).isTrue();
        assertThat(KeyEquality.isExactly(HOUSE, KEY.subList(0, 1))).isTrue();
    }

    @Test
    void isNotAPartOrMoreThanTheKey() {
        assertThat(isKey(HOUSE)).isFalse();
        assertThat(isKey(Expr.alwaysTrue())).isFalse();
        assertThat(isKey(and(HOUSE, NUMBER, LABEL))).isFalse();
        assertThat(isKey(and(HOUSE, LABEL))).isFalse();
        assertThat(isKey(and(HOUSE, NUMBER, HOUSE))).isFalse();
    }

    @Test
    void isNoOtherOperator() {
        assertThat(isKey(or(HOUSE, NUMBER))).isFalse();
        assertThat(isKey(not(and(HOUSE, NUMBER)))).isFalse();
        assertThat(isKey(and(
                        HOUSE, new Expr.Comparison<>(ComparisonOp.NE, field("Room.number"), arg(1, ScalarType.INT64)))))
                .isFalse();
        assertThat(isKey(and(HOUSE, not(NUMBER)))).isFalse();
    }

    @Test
    void isNothingButValuesOfTheCaller() {
        assertThat(isKey(and(HOUSE, eq(field("Room.number"), field("Room.house")))))
                .isFalse();
        assertThat(isKey(and(HOUSE, eq(field("Room.number"), number(1))))).isFalse();
        assertThat(isKey(and(HOUSE, eq(field("Room.number"), literal(new Value.Null(ScalarType.INT64))))))
                .isFalse();
    }

    @Test
    void isNoFieldOfARelatedRow() {
        assertThat(KeyEquality.isExactly(
                        eq(field("Badge.user.id"), arg(0, ScalarType.INT64)), List.of(fieldId("User.id"))))
                .isFalse();
    }
}
