package dev.weir.planner.simplify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.planner.testing.SampleSchema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that look right and are not: the properties that the real ones have to hold find each of them out. */
class PlantedRuleTest {
    private static final int SEEDS = 30_000;

    static Stream<Named<Rule<?>>> naiveRules() {
        return Stream.of(
                in(
                        Context.EXACT,
                        "drops NOT",
                        node -> node instanceof Expr.Not<ColumnTerm> not
                                ? Optional.of(not.operand())
                                : Optional.empty()),
                // x IN (…) OR NOT x IN (…) is no tautology: not for a row without x, not even in a filter
                in(Context.FILTER, "takes a OR NOT a for TRUE", PlantedRuleTest::tautology),
                in(Context.EXACT, "takes a OR NOT a for TRUE", PlantedRuleTest::tautology),
                moved(Context.EXACT, new FoldContradiction()),
                moved(Context.EXACT, new FoldUnequalLiterals()),
                moved(Context.EXACT, new FoldNullContradiction()),
                moved(Context.EXACT, new RemoveImpliedNotNull()),
                in(
                        Context.EXACT,
                        "takes UNKNOWN for FALSE",
                        node -> node.equals(Literals.unknown()) ? Optional.of(Expr.alwaysFalse()) : Optional.empty()),
                moved(Context.EXACT, new RemoveIsTrue()),
                moved(Context.EXACT, new DropNullItem()),
                moved(Context.EXACT, new FoldNullInSet()),
                moved(Context.EXACT, new FoldEmptyRange()),
                moved(Context.EXACT, new ReduceSelfComparison()),
                moved(Context.EXACT, new LiftInSelect(ForeignKeys.of(SampleSchema.SCHEMA))),
                exists("leaves the IS TRUE away", Context.EXACT, select -> LinkFilter.of(
                                select, Operands.conjuncts(select.where()), ForeignKeys.of(SampleSchema.SCHEMA))
                        .map(LinkFilter::condition)),
                exists("loses what else the filter asks", Context.FILTER, select -> LinkFilter.of(
                                select,
                                Operands.conjuncts(select.where()).stream()
                                        .filter(conjunct -> KeyEquality.of(
                                                        conjunct, select.from().alias())
                                                .isPresent())
                                        .toList(),
                                ForeignKeys.of(SampleSchema.SCHEMA))
                        .map(LinkFilter::condition)),
                exists("takes OR for AND", Context.FILTER, select -> LinkFilter.of(
                                select, Operands.disjuncts(select.where()), ForeignKeys.of(SampleSchema.SCHEMA))
                        .map(LinkFilter::condition)),
                exists("follows a link the wrong way", Context.FILTER, select -> LinkFilter.of(
                                select, Operands.conjuncts(select.where()), ForeignKeys.of(reversed()))
                        .map(LinkFilter::condition)),
                exists("overlooks a limit", Context.FILTER, select -> LinkFilter.of(
                                select.withLimit(Limit.none()),
                                Operands.conjuncts(select.where()),
                                ForeignKeys.of(SampleSchema.SCHEMA))
                        .map(LinkFilter::condition)),
                exists(
                        "takes a count of no rows for no row",
                        Context.FILTER,
                        select -> select.where().isAlwaysFalse() ? Optional.of(Expr.alwaysFalse()) : Optional.empty()),
                exists(
                        "drops any limit",
                        Context.FILTER,
                        select -> select.limit().count().isPresent()
                                ? Optional.of(new Expr.Leaf<>(new ColumnTerm.Exists(select.withLimit(Limit.none()))))
                                : Optional.empty()));
    }

    static Stream<Named<SelectRule>> naiveSelectRules() {
        return Stream.of(
                Named.of(
                        "drops the last sort key",
                        select -> select.orderBy().isEmpty()
                                ? Optional.empty()
                                : Optional.of(select.withOrderBy(select.orderBy()
                                        .subList(0, select.orderBy().size() - 1)))),
                Named.of("takes NULLs of a unique index for distinct", select -> {
                    int nick = select.orderBy().stream()
                            .map(key -> KeyEquality.columnOf(
                                            key.expr(), select.from().alias())
                                    .map(ref -> ref.column().name())
                                    .orElse(""))
                            .toList()
                            .indexOf("nick");
                    return nick < 0 || nick == select.orderBy().size() - 1
                            ? Optional.empty()
                            : Optional.of(select.withOrderBy(select.orderBy().subList(0, nick + 1)));
                }),
                Named.of(
                        "takes one fixed column for the whole key",
                        select -> select.from() instanceof From.Stored
                                        && select.limit().count().isPresent()
                                        && !FixedColumns.of(select).isEmpty()
                                ? Optional.of(select.withLimit(Limit.none()))
                                : Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("naiveRules")
    void isFoundOut(Rule<?> rule) {
        RuleRunner alone = new RuleRunner(List.of(), List.of(rule), List.of());

        Optional<String> found = LongStream.range(0, SEEDS)
                .mapToObj(seed -> Equivalence.counterexample(
                        seed, rule.context(), condition -> alone.run(condition, rule.context())))
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(found).isPresent();
    }

    @ParameterizedTest
    @MethodSource("naiveSelectRules")
    void isFoundOut(SelectRule rule) {
        RuleRunner alone = new RuleRunner(List.of(), List.of(), List.of(rule));

        Optional<String> found = LongStream.range(0, SEEDS)
                .mapToObj(seed -> Equivalence.selectCounterexample(seed, alone::run))
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(found).isPresent();
    }

    private static Optional<Expr<ColumnTerm>> tautology(Expr<ColumnTerm> node) {
        return node instanceof Expr.Or<ColumnTerm> or && FoldContradiction.hasContradiction(or.operands())
                ? Optional.of(Expr.alwaysTrue())
                : Optional.empty();
    }

    /** Returns the sample schema with every foreign key turned round. */
    private static DbSchema reversed() {
        List<ForeignKey> keys = SampleSchema.SCHEMA.tables().stream()
                .flatMap(table -> table.foreignKeys().stream())
                .map(key -> new ForeignKey(
                        key.name(), key.targetColumns(), key.columns().get(0).table(), key.columns()))
                .toList();
        return DbSchema.of(SampleSchema.SCHEMA.tables().stream()
                .map(table -> new Table(
                        table.id(),
                        table.columns(),
                        table.primaryKey(),
                        table.indexes(),
                        keys.stream()
                                .filter(key -> key.columns().get(0).table().equals(table.id()))
                                .toList()))
                .toList());
    }

    private static Named<Rule<?>> exists(
            String fault, Context context, Function<Select, Optional<Expr<ColumnTerm>>> rewrite) {
        return in(
                context,
                "EXISTS: " + fault,
                node -> node instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.Exists exists
                        ? rewrite.apply(exists.select())
                        : Optional.empty());
    }

    /** Returns a rule of ours, said to be sound where it is not. */
    private static <N extends Expr<ColumnTerm>> Named<Rule<?>> moved(Context context, Rule<N> rule) {
        return Named.of(rule.getClass().getSimpleName() + " in " + context, new Rule<N>() {
            @Override
            public Class<? super N> target() {
                return rule.target();
            }

            @Override
            public Context context() {
                return context;
            }

            @Override
            public Optional<Expr<ColumnTerm>> apply(N node) {
                return rule.apply(node);
            }
        });
    }

    private static Named<Rule<?>> in(
            Context context, String fault, Function<Expr<ColumnTerm>, Optional<Expr<ColumnTerm>>> rewrite) {
        return Named.of(fault + " in " + context, new Rule<Expr<ColumnTerm>>() {
            @Override
            public Class<? super Expr<ColumnTerm>> target() {
                return Expr.class;
            }

            @Override
            public Context context() {
                return context;
            }

            @Override
            public Optional<Expr<ColumnTerm>> apply(Expr<ColumnTerm> node) {
                return rewrite.apply(node);
            }
        });
    }
}
