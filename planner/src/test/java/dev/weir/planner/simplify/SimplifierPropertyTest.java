package dev.weir.planner.simplify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.planner.testing.Bound;
import dev.weir.planner.testing.ExprGenerator;
import dev.weir.planner.testing.SampleRows;
import dev.weir.planner.testing.SampleSchema;
import dev.weir.planner.testing.Scope;
import dev.weir.planner.testing.Seeds;
import dev.weir.planner.testing.Sight;
import dev.weir.planner.testing.StatementText;
import dev.weir.planner.testing.TableInterpreter;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All rules together, over random statements. */
class SimplifierPropertyTest {
    private static final int SEEDS = 3000;

    private static final RuleRunner RULES = new RuleRunner(
            Rules.descending(), Rules.forExpressions(SampleSchema.SCHEMA), Rules.forSelects(SampleSchema.SCHEMA));
    private static final Simplifier SIMPLIFIER = new Simplifier(SampleSchema.SCHEMA);

    @ParameterizedTest
    @EnumSource
    void keepsTheMeaningOfConditions(Context context) {
        Seeds.forEach(SEEDS, seed -> assertThat(
                        Equivalence.counterexample(seed, context, condition -> RULES.run(condition, context)))
                .isEmpty());
    }

    @Test
    void keepsTheRowsOfSelects() {
        Seeds.forEach(SEEDS, seed -> assertThat(Equivalence.selectCounterexample(
                        seed, select -> SIMPLIFIER.simplify(select).statement()))
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void leavesASimplifiedConditionAsItIs(Context context) {
        Seeds.forEach(SEEDS, seed -> {
            Expr<ColumnTerm> once = RULES.run(Equivalence.condition(seed), context);

            assertThat(RULES.run(once, context)).isSameAs(once);
        });
    }

    @Test
    void leavesASimplifiedSelectAsItIs() {
        Seeds.forEach(SEEDS, seed -> {
            Select once = SIMPLIFIER.simplify(Equivalence.select(seed)).statement();

            assertThat(SIMPLIFIER.simplify(once).statement()).isSameAs(once);
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheType(Context context) {
        Seeds.forEach(SEEDS, seed -> {
            Expr<ColumnTerm> condition = Equivalence.condition(seed);

            assertThat(RULES.run(condition, context).type()).isEqualTo(condition.type());
        });
    }

    @Test
    void givesTheSameTextForTheSameStatement() {
        Seeds.forEach(SEEDS, seed -> {
            Select one = new Simplifier(SampleSchema.SCHEMA)
                    .simplify(Equivalence.select(seed))
                    .statement();
            Select other = SIMPLIFIER.simplify(Equivalence.select(seed)).statement();

            assertThat(StatementText.of(other)).isEqualTo(StatementText.of(one));
        });
    }

    @Test
    void saysThatNothingMatchesOnlyWhereThereIsNoRow() {
        AtomicInteger nothing = new AtomicInteger();
        Seeds.forEach(SEEDS, seed -> {
            Random random = new Random(seed);
            ExprGenerator generator = new ExprGenerator(random);
            Select select = generator.select(Sight.empty(), 3);
            if (SIMPLIFIER.simplify(select).matchesNothing()) {
                nothing.incrementAndGet();
                SampleRows rows = SampleRows.random(random);
                Bound bound = Bound.random(generator.slots(), random);
                try {
                    assertThat(new TableInterpreter(rows, bound).rows(select, Scope.empty()))
                            .as(StatementText.of(select))
                            .isEmpty();
                } catch (InvalidValueException e) {
                    // an error promises nothing
                }
            }
        });

        assertThat(nothing).hasValueGreaterThan(SEEDS / 20);
    }
}
