package dev.weir.core.stmt;

import static dev.weir.core.testing.ModelSpec.fieldId;
import static dev.weir.core.testing.ModelSpec.modelId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final RelationId TODOS = new RelationId(modelId("User"), "todos");

    /** Builds the same query from scratch each time. */
    private static Query query() {
        Expr<FieldTerm> age =
                new Expr.Leaf<>(new FieldTerm.FieldRef(List.of(), fieldId("User", "age"), ScalarType.INT32));
        Expr<FieldTerm> given = new Expr.Leaf<>(new FieldTerm.Placeholder(ScalarType.INT32));
        Expr<FieldTerm> related =
                new Expr.Leaf<>(new FieldTerm.Related(List.of(), new FieldTerm.Hop(TODOS, false), Selection.all()));
        return new Query(
                modelId("User"),
                new Selection(
                        new Expr.And<>(List.of(new Expr.Comparison<>(ComparisonOp.GE, age, given), related)),
                        List.of(SortKey.ascending(age)),
                        Limit.none()),
                List.of(new Include(TODOS, Selection.all(), List.of())),
                Query.Answer.INSTANCES);
    }

    @Test
    void equalShapesAreEqualKeys() {
        assertThat(query()).isEqualTo(query()).hasSameHashCodeAs(query()).isNotSameAs(query());
        assertThat(new FieldTerm.Argument(0, ScalarType.INT32))
                .isNotEqualTo(new FieldTerm.Argument(1, ScalarType.INT32));
    }

    @Test
    void selectionsSayWhetherTheFilterAloneDecides() {
        Expr<FieldTerm> one = new Expr.Literal<>(new Value.Int(ScalarType.INT64, 1));
        Selection limited =
                new Selection(Expr.alwaysTrue(), List.of(), new Limit<>(Optional.of(one), Optional.empty()));
        Selection skipping =
                new Selection(Expr.alwaysTrue(), List.of(), new Limit<>(Optional.empty(), Optional.of(one)));

        assertThat(Selection.all().isFilterOnly()).isTrue();
        assertThat(Selection.where(Expr.alwaysFalse()).isFilterOnly()).isTrue();
        assertThat(limited.isFilterOnly()).isFalse();
        assertThat(skipping.isFilterOnly()).isFalse();
        assertThat(Selection.all()).isEqualTo(Selection.where(Expr.alwaysTrue()));
    }

    @Test
    void listsAreOfValuesAlone() {
        Include todos = new Include(TODOS, Selection.all(), List.of());
        Output.Computed value = new Output.Computed(Expr.alwaysTrue(), false);

        assertThat(new Output.Listed(todos, List.of(value)).values()).containsExactly(value);
        assertThatIllegalArgumentException().isThrownBy(() -> new Output.Listed(todos, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Output.Listed(new Include(TODOS, Selection.all(), List.of(todos)), List.of(value)));
    }

    @Test
    void includesSayWhetherRowsMayBeLeftOut() {
        Expr<FieldTerm> one = new Expr.Literal<>(new Value.Int(ScalarType.INT64, 1));
        Limit<FieldTerm> limit = new Limit<>(Optional.of(one), Optional.empty());

        assertThat(new Include(TODOS, Selection.all(), List.of()).isPartial()).isFalse();
        assertThat(new Include(TODOS, Selection.where(Expr.alwaysFalse()), List.of()).isPartial())
                .isTrue();
        assertThat(new Include(TODOS, new Selection(Expr.alwaysTrue(), List.of(), limit), List.of()).isPartial())
                .isTrue();
        assertThat(new Include(
                                TODOS,
                                new Selection(Expr.alwaysTrue(), List.of(SortKey.ascending(one)), Limit.none()),
                                List.of())
                        .isPartial())
                .isFalse();
    }

    @Test
    void keepsNoListOfTheCaller() {
        List<FieldId> fields = new ArrayList<>(List.of(fieldId("User", "name")));
        List<RelationId> path = new ArrayList<>(List.of(TODOS));
        List<List<NewRow>> children = new ArrayList<>();
        List<NewRow> rows = new ArrayList<>(List.of(new NewRow(Arguments.NONE, List.of(), List.of(), 0)));
        children.add(rows);
        Create create = new Create(modelId("User"), fields, List.of(), List.of());
        Update update = new Update(modelId("User"), Selection.all(), List.of(), fields);
        FieldTerm.FieldRef ref = new FieldTerm.FieldRef(path, fieldId("User", "name"), ScalarType.TEXT);
        NewRow row = new NewRow(Arguments.NONE, List.of(), children, 0);
        fields.clear();
        path.clear();
        rows.clear();
        children.clear();

        assertThat(create.fields()).hasSize(1);
        assertThat(update.returning()).hasSize(1);
        assertThat(ref.path()).hasSize(1);
        assertThat(row.children())
                .hasSize(1)
                .first()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void relatedIsACondition() {
        assertThat(new FieldTerm.Related(List.of(), new FieldTerm.Hop(TODOS, true), Selection.all()).type())
                .isEqualTo(ScalarType.BOOL);
    }
}
