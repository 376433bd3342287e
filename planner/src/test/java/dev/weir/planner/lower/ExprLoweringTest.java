package dev.weir.planner.lower;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.arg;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.in;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.isNull;
import static dev.weir.planner.testing.FieldExprs.match;
import static dev.weir.planner.testing.FieldExprs.not;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.or;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import dev.weir.planner.testing.SampleSchema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExprLoweringTest {
    private static final ColumnType STORED_AS_TEXT = new ColumnType(ScalarType.DECIMAL, StorageType.Plain.TEXT);

    private static void assertWhere(Expr<FieldTerm> condition, String expected) {
        assertThat(AsLowered.where(USER, condition)).isEqualTo(expected);
    }

    private static ExprLowering lowering(Capability capability) {
        LoweringContext context = new LoweringContext(SampleModels.on(capability), capability, 3);
        return new ExprLowering(context, new Scope(USER, new Alias("u")));
    }

    /** Returns the types in which the values of the caller are bound. */
    private static List<ColumnType> bound(Expr<ColumnTerm> lowered) {
        List<ColumnType> types = new ArrayList<>();
        if (lowered instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.Param param) {
            types.add(param.columnType());
        }
        lowered.mapChildren(child -> {
            types.addAll(bound(child));
            return child;
        });
        return types;
    }

    @Test
    void keepsTheShapeOfAnExpression() {
        assertWhere(is("User.age"), "t0.age = :0");
        assertWhere(
                and(is("User.name"), or(isNull("User.nick"), not(field("User.vip")))),
                "(t0.name = :0) and" + " ((t0.nick is null) or (not t0.vip))");
        assertWhere(
                new Expr.Between<>(field("User.age"), value(ScalarType.INT32), field("User.level")),
                "t0.age between :0 and t0.level");
        assertWhere(in("User.age"), "t0.age in :0");
        assertWhere(
                new Expr.InList<>(field("User.id"), List.of(number(1), field("User.bossId"))),
                "t0.id in (1, t0.boss_id)");
        assertWhere(match(TextMatchKind.ILIKE, "User.nick"), "t0.nick ilike :0");
        assertWhere(eq(plus(field("User.id"), number(1)), field("User.bossId")), "(t0.id + 1) = t0.boss_id");
        assertWhere(new Expr.IsTrue<>(field("User.vip")), "t0.vip is true");
    }

    @Test
    void readsAFieldFromItsColumn() {
        assertWhere(is("User.orgId"), "t0.org_id = :0");
    }

    @Test
    void bindsAValueTheWayTheFieldBesideItIsStored() {
        ExprLowering lowering = lowering(Profiles.SQLITE_LIKE);
        Expr<FieldTerm> balance = field("User.balance");
        Expr<FieldTerm> value = arg(0, ScalarType.DECIMAL);

        assertThat(bound(lowering.filter(eq(balance, value)))).containsExactly(STORED_AS_TEXT);
        assertThat(bound(lowering.filter(eq(value, balance)))).containsExactly(STORED_AS_TEXT);
        assertThat(bound(lowering.filter(new Expr.Between<>(value, value, balance))))
                .containsExactly(STORED_AS_TEXT, STORED_AS_TEXT);
        assertThat(bound(lowering.filter(new Expr.InList<>(value, List.of(balance, value)))))
                .containsExactly(STORED_AS_TEXT, STORED_AS_TEXT);
        assertThat(bound(lowering(Profiles.FULL).filter(eq(balance, value))))
                .containsExactly(new ColumnType(ScalarType.DECIMAL, StorageType.Plain.NUMERIC));
    }

    @Test
    void bindsAListTheWayItsItemsAreStored() {
        ListType list = new ListType(ScalarType.DECIMAL);

        assertThat(bound(lowering(Profiles.SQLITE_LIKE).filter(new Expr.InSet<>(field("User.balance"), arg(0, list)))))
                .containsExactly(new ColumnType(list, StorageType.Plain.TEXT));
    }

    @Test
    void bindsAValueBesideNoFieldTheWayTheDatabaseStoresItsType() {
        Expr<FieldTerm> value = arg(0, ScalarType.BOOL);

        assertThat(bound(lowering(Profiles.SQLITE_LIKE).filter(value)))
                .containsExactly(new ColumnType(ScalarType.BOOL, StorageType.Plain.INT8));
        assertThat(bound(lowering(Profiles.SQLITE_LIKE)
                        .filter(eq(arg(0, SampleSchema.MOOD), arg(1, SampleSchema.MOOD)))))
                .containsOnly(new ColumnType(SampleSchema.MOOD, new StorageType.Labels(SampleSchema.MOOD)));
    }

    @Test
    void bindsAValueTheWayTheColumnItIsMeantForIsStored() {
        ColumnType meant = new ColumnType(ScalarType.INT64, StorageType.Plain.NUMERIC);
        ExprLowering lowering = lowering(Profiles.FULL);

        assertThat(bound(lowering.value(arg(0, ScalarType.INT64), meant))).containsExactly(meant);
        assertThat(bound(lowering.value(plus(arg(0, ScalarType.INT64), arg(1, ScalarType.INT64)), meant)))
                .containsExactly(meant, meant);
        assertThat(bound(lowering.value(arg(0, ScalarType.TEXT), meant)))
                .containsExactly(new ColumnType(ScalarType.TEXT, StorageType.Plain.TEXT));
    }

    @Test
    void keepsUnknownApartBelowNotAndInValues() {
        Expr<FieldTerm> some = some("User.team", is("User.age"));

        assertWhere(not(some), "not exists (select 1 from users t1 where (t1.boss_id = t0.id) and (t1.age = :0))");
        assertWhere(
                eq(some, field("User.vip")),
                "exists (select 1 from users t1 where (t1.boss_id = t0.id) and (t1.age = :0)) = t0.vip");
        assertWhere(
                new Expr.IsNull<>(some),
                "exists (select 1 from users t1 where (t1.boss_id = t0.id) and (t1.age = :0)) is null");
    }

    @Test
    void takesUnknownForFalseInAFilterAndBelowAndOrAndIsTrue() {
        String member = "(t0.id) in (select t1.boss_id from users t1 where t1.age = :0)";
        Expr<FieldTerm> some = some("User.team", is("User.age"));

        assertWhere(some, member);
        assertWhere(and(some, field("User.vip")), member + " and t0.vip");
        assertWhere(or(field("User.vip"), some), "t0.vip or " + member);
        assertWhere(not(new Expr.IsTrue<>(some)), "not (" + member + " is true)");
    }

    @Test
    void meetsNoPlaceholderWithoutANumber() {
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> lowering(Profiles.FULL).filter(is("User.age")))
                .withMessageContaining("ExprLowering")
                .withMessageContaining("a placeholder that normalization left without a number");
    }
}
