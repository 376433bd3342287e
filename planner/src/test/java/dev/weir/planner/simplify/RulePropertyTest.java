package dev.weir.planner.simplify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.planner.testing.SampleSchema;
import dev.weir.planner.testing.Seeds;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, alone, over random expressions: it keeps their meaning, and it is tried at all. */
class RulePropertyTest {
    private static final int LEAST_SEEDS = 1000;
    private static final int MOST_SEEDS = 50_000;

    /** A rule that is hardly ever applied is hardly tested; where this is not reached, the generator has to learn. */
    private static final int ENOUGH = 100;

    static Stream<Named<Rule<?>>> rules() {
        return Rules.forExpressions(SampleSchema.SCHEMA).stream()
                .map(rule -> Named.of(rule.getClass().getSimpleName(), rule));
    }

    static Stream<Named<SelectRule>> selectRules() {
        return Rules.forSelects(SampleSchema.SCHEMA).stream()
                .map(rule -> Named.of(rule.getClass().getSimpleName(), rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheMeaningInItsContext(Rule<?> rule) {
        Counting<?> counting = new Counting<>(rule);
        RuleRunner alone = new RuleRunner(List.of(), List.of(counting), List.of());

        Seeds.until(() -> counting.fired.get() >= ENOUGH, LEAST_SEEDS, MOST_SEEDS, seed -> assertThat(
                        Equivalence.counterexample(
                                seed, rule.context(), condition -> alone.run(condition, rule.context())))
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("selectRules")
    void keepsTheRows(SelectRule rule) {
        AtomicInteger fired = new AtomicInteger();
        RuleRunner alone = new RuleRunner(List.of(), List.of(), List.of(select -> {
            Optional<Select> result = rule.apply(select);
            result.ifPresent(changed -> fired.incrementAndGet());
            return result;
        }));

        Seeds.until(() -> fired.get() >= ENOUGH, LEAST_SEEDS, MOST_SEEDS, seed -> assertThat(
                        Equivalence.selectCounterexample(seed, alone::run))
                .isEmpty());
    }

    /** Counts how often a rule is applied. */
    private static final class Counting<N extends Expr<ColumnTerm>> implements Rule<N> {
        private final Rule<N> rule;
        private final AtomicInteger fired = new AtomicInteger();

        Counting(Rule<N> rule) {
            this.rule = rule;
        }

        @Override
        public Class<? super N> target() {
            return rule.target();
        }

        @Override
        public Context context() {
            return rule.context();
        }

        @Override
        public Optional<Expr<ColumnTerm>> apply(N node) {
            Optional<Expr<ColumnTerm>> result = rule.apply(node);
            result.ifPresent(changed -> fired.incrementAndGet());
            return result;
        }
    }
}
