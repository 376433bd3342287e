package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.ACTIVE;
import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.ID;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.T;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.Z;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.between;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.exists;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.inSelect;
import static dev.weir.planner.simplify.Exprs.isNull;
import static dev.weir.planner.simplify.Exprs.isTrue;
import static dev.weir.planner.simplify.Exprs.key;
import static dev.weir.planner.simplify.Exprs.limit;
import static dev.weir.planner.simplify.Exprs.ne;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.or;
import static dev.weir.planner.simplify.Exprs.p;
import static dev.weir.planner.simplify.Exprs.scalar;
import static dev.weir.planner.simplify.Exprs.selectT;
import static dev.weir.planner.simplify.Exprs.selectUsers;
import static dev.weir.planner.simplify.Exprs.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.SampleSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the runner guards: context, type, termination and identity. */
class RuleRunnerTest {

    private static RuleRunner runner(Rule<?>... rules) {
        return new RuleRunner(List.of(), List.of(rules), List.of());
    }

    /** Returns what becomes of a filter under a rule for filters that makes FALSE of {@code X}. */
    private static Expr<ColumnTerm> inFilter(Expr<ColumnTerm> condition) {
        return runner(new Replace(Context.FILTER, X, FALSE)).run(condition, Context.FILTER);
    }

    private static Expr<ColumnTerm> keys(Expr<ColumnTerm> operand) {
        return new Expr.Leaf<>(
                new ColumnTerm.InKeys(List.of(operand), 0, List.of(SampleSchema.typed(ScalarType.INT32))));
    }

    private static Expr<ColumnTerm> number(Expr<ColumnTerm> operand) {
        return new Expr.Leaf<>(new ColumnTerm.RowNumber(List.of(operand), List.of(SortKey.descending(operand))));
    }

    /** Puts one expression in the place of another. */
    private record Replace(Context context, Expr<ColumnTerm> from, Expr<ColumnTerm> to)
            implements Rule<Expr<ColumnTerm>> {
        @Override
        public Class<? super Expr<ColumnTerm>> target() {
            return Expr.class;
        }

        @Override
        public Optional<Expr<ColumnTerm>> apply(Expr<ColumnTerm> node) {
            return node.equals(from) ? Optional.of(to) : Optional.empty();
        }
    }

    @Test
    void appliesWhatARuleYieldsTheRulesToo() {
        RuleRunner runner = runner(new RemoveDoubleNegation(), new NegateComparison());

        assertThat(runner.run(not(not(not(eq(AGE, p(0))))), Context.EXACT)).isEqualTo(ne(AGE, p(0)));
    }

    @Test
    void givesTheSameObjectBackIfNothingMatches() {
        RuleRunner all = new RuleRunner(
                Rules.descending(), Rules.forExpressions(SampleSchema.SCHEMA), Rules.forSelects(SampleSchema.SCHEMA));
        Expr<ColumnTerm> condition =
                or(X, exists(selectT(SampleSchema.USERS, "id", eq(t(SampleSchema.USERS, "boss_id"), ID))));
        Select select = selectUsers(condition, AGE, ID).withLimit(limit(key(0), key(1)));

        assertThat(all.run(condition, Context.FILTER)).isSameAs(condition);
        assertThat(all.run(select)).isSameAs(select);
    }

    @Test
    void namesARuleThatChangesAType() {
        RuleRunner runner = runner(new Replace(Context.EXACT, X, AGE));

        assertThatThrownBy(() -> runner.run(not(X), Context.EXACT))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining("Replace: made int32 of bool");
    }

    @Test
    void endsAPingPong() {
        RuleRunner runner = runner(new Replace(Context.EXACT, X, ACTIVE), new Replace(Context.EXACT, ACTIVE, X));

        assertThatThrownBy(() -> runner.run(X, Context.EXACT))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining("Replace: rewrites without end");
    }

    @Test
    void endsARuleThatGrowsWhatItRewrites() {
        RuleRunner runner = runner(new Replace(Context.EXACT, X, not(not(X))));

        assertThatThrownBy(() -> runner.run(X, Context.EXACT))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining("Replace: rewrites without end");
    }

    @Test
    void endsASelectRuleThatDoesNotSettle() {
        SelectRule flip = select -> Optional.of(select.withWhere(not(select.where())));
        RuleRunner runner = new RuleRunner(List.of(), List.of(), List.of(flip));

        assertThatThrownBy(() -> runner.run(selectUsers(X)))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining("rewrites without end");
    }

    @Test
    void takesManyRewritesSideBySide() {
        List<Expr<ColumnTerm>> many = Collections.nCopies(10_000, not(not(X)));

        assertThat(runner(new RemoveDoubleNegation()).run(new Expr.And<>(many), Context.EXACT))
                .isEqualTo(new Expr.And<>(Collections.nCopies(10_000, X)));
    }

    @Test
    void takesLongChains() {
        RuleRunner all = new RuleRunner(Rules.descending(), Rules.forExpressions(SampleSchema.SCHEMA), List.of());
        List<Expr<ColumnTerm>> flat = new ArrayList<>(List.of(X));
        Expr<ColumnTerm> deep = X;
        for (int i = 0; i < 20_000; i++) {
            flat.add(eq(AGE, p(i)));
            deep = and(deep, eq(AGE, p(i)));
        }

        assertThat(all.run(deep, Context.EXACT)).isEqualTo(new Expr.And<>(flat));
    }

    @Test
    void takesANotThroughEveryLevel() {
        RuleRunner all = new RuleRunner(Rules.descending(), Rules.forExpressions(SampleSchema.SCHEMA), List.of());
        Expr<ColumnTerm> deep = eq(AGE, p(0));
        for (int i = 1; i <= 300; i++) {
            deep = not(and(deep, eq(LEVEL, p(i))));
        }

        assertThat(all.run(deep, Context.EXACT).toString()).doesNotContain("Not[");
    }

    @Test
    void appliesAFilterRuleWhereUnknownCountsAsFalse() {
        Expr<ColumnTerm> subquery = exists(selectUsers(X));

        assertThat(inFilter(X)).isEqualTo(FALSE);
        assertThat(inFilter(and(Y, or(Z, X)))).isEqualTo(and(Y, or(Z, FALSE)));
        assertThat(inFilter(not(isTrue(X)))).isEqualTo(not(isTrue(FALSE)));
        assertThat(inFilter(isNull(isTrue(and(X, Y))))).isEqualTo(isNull(isTrue(and(FALSE, Y))));
        assertThat(inFilter(not(subquery))).isEqualTo(not(exists(selectUsers(FALSE))));
        assertThat(inFilter(isNull(scalar(selectUsers(X))))).isEqualTo(isNull(scalar(selectUsers(FALSE))));
        assertThat(inFilter(isNull(inSelect(selectUsers(X), ID)))).isEqualTo(isNull(inSelect(selectUsers(FALSE), ID)));
    }

    @Test
    void appliesNoFilterRuleElsewhere() {
        for (Expr<ColumnTerm> exact : List.<Expr<ColumnTerm>>of(
                not(X),
                isNull(X),
                eq(X, ACTIVE),
                and(Y, not(or(X, Z))),
                in(X, ACTIVE),
                between(X, ACTIVE, X),
                isNull(and(X, Y)))) {
            assertThat(inFilter(exact)).isSameAs(exact);
        }
    }

    @Test
    void appliesNoFilterRuleAtAnExactRoot() {
        assertThat(runner(new Replace(Context.FILTER, X, FALSE)).run(and(X, Y), Context.EXACT))
                .isEqualTo(and(X, Y));
    }

    @Test
    void knowsTheContextOfEachPartOfASelect() {
        Select derived = new Select(
                new From.Derived(selectUsers(X), T), List.of(X), X, List.of(SortKey.ascending(X)), Limit.none());
        RuleRunner runner = runner(new Replace(Context.FILTER, X, FALSE));

        assertThat(runner.run(derived))
                .isEqualTo(new Select(
                        new From.Derived(selectUsers(FALSE), T),
                        List.of(X),
                        FALSE,
                        List.of(SortKey.ascending(X)),
                        Limit.none()));
    }

    @Test
    void rewritesInsideEveryTerm() {
        RuleRunner runner = runner(new Replace(Context.EXACT, AGE, LEVEL), new Replace(Context.EXACT, key(0), key(1)));
        Select before = selectT(SampleSchema.USERS, List.of(AGE), eq(AGE, p(0)))
                .withOrderBy(List.of(SortKey.ascending(AGE)))
                .withLimit(limit(key(0), key(0)));
        Select after = selectT(SampleSchema.USERS, List.of(LEVEL), eq(LEVEL, p(0)))
                .withOrderBy(List.of(SortKey.ascending(LEVEL)))
                .withLimit(limit(key(1), key(1)));

        assertThat(runner.run(exists(before), Context.EXACT)).isEqualTo(exists(after));
        assertThat(runner.run(scalar(before), Context.EXACT)).isEqualTo(scalar(after));
        assertThat(runner.run(inSelect(before, AGE), Context.EXACT)).isEqualTo(inSelect(after, LEVEL));
        assertThat(runner.run(keys(AGE), Context.EXACT)).isEqualTo(keys(LEVEL));
        assertThat(runner.run(number(AGE), Context.EXACT)).isEqualTo(number(LEVEL));
    }
}
