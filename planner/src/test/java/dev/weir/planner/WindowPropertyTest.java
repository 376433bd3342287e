package dev.weir.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Capability;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.mapping.MappedSchema;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.Value;
import dev.weir.planner.explain.ProgramPrinter;
import dev.weir.planner.normalize.Normalizer;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import dev.weir.planner.plan.Windows;
import dev.weir.planner.testing.ArgumentValues;
import dev.weir.planner.testing.ModelInterpreter;
import dev.weir.planner.testing.ModelText;
import dev.weir.planner.testing.Outcome;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.ProgramRunner;
import dev.weir.planner.testing.SampleModels;
import dev.weir.planner.testing.SampleRows;
import dev.weir.planner.testing.Seeds;
import dev.weir.planner.testing.StatementGenerator;
import dev.weir.planner.testing.StatementText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * However windows are read, the instances are those of one result, in its order: for random filters, orders, limits, offsets
 * and sizes of windows, over rows with duplicates and NULLs.
 */
class WindowPropertyTest {
    private static final int SEEDS = 4_000;
    private static final int RUNS = 3;
    private static final int MOST_ROWS = 9;
    private static final int MOST_IN_WINDOW = 3;

    @Test
    void aKeysetGivesWhatOneResultWouldGive() {
        AtomicInteger telling = new AtomicInteger();
        Seeds.forEach(SEEDS, seed -> telling.addAndGet(several(Profiles.KEYSET, new Random(seed))));

        if (Long.getLong("weir.seed") == null) {
            assertThat(telling).as("runs of several windows").hasValueGreaterThan(SEEDS / 4);
        }
    }

    @Test
    void aCursorGivesWhatOneResultWouldGive() {
        Seeds.forEach(SEEDS / 4, seed -> several(Profiles.CURSOR, new Random(seed)));
    }

    /** Runs a random query over some random tables, and returns how often it took several windows. */
    private static int several(Capability capability, Random random) {
        MappedSchema schema = SampleModels.on(capability);
        int window = 1 + random.nextInt(MOST_IN_WINDOW);
        Query query = totallyOrdered(new StatementGenerator(random).query(), random);
        Program program = new Planner(schema, capability, window).plan(query);
        int several = 0;
        for (int i = 0; i < RUNS; i++) {
            int found = run(schema, query, program, random);
            several += found > window && isKeyset(program) ? 1 : 0;
        }
        return several;
    }

    private static boolean isKeyset(Program program) {
        return program.action() instanceof Action.Fetch fetch && fetch.windows() instanceof Windows.Keyset;
    }

    /** Makes a query read whole instances with a relation, in an order in which no two are alike. */
    private static Query totallyOrdered(Query query, Random random) {
        Model model = SampleModels.APP.model(query.model());
        List<SortKey<FieldTerm>> sort = new ArrayList<>(query.selection().sort());
        for (var field : model.key()) {
            Expr<FieldTerm> part = new Expr.Leaf<>(new FieldTerm.FieldRef(
                    List.of(), field, SampleModels.APP.field(field).type()));
            sort.add(SortKey.ascending(part));
        }
        Expr<FieldTerm> filter = random.nextInt(4) == 0 ? query.selection().filter() : Expr.alwaysTrue();
        return new Query(
                query.model(),
                new Selection(filter, sort, query.selection().limit()),
                List.of(new Include(model.relations().get(0).id(), Selection.all(), List.of())),
                Query.Answer.INSTANCES);
    }

    private static int run(MappedSchema schema, Query query, Program program, Random random) {
        Query normalized = (Query) Normalizer.normalize(query, SampleModels.APP).statement();
        SampleRows rows = SampleRows.random(schema.db(), MOST_ROWS, random);
        List<Value> arguments = ArgumentValues.random(normalized, random);
        Outcome expected = normalized.accept(new ModelInterpreter(schema.app(), rows, arguments));
        Outcome actual = ProgramRunner.run(program, arguments, rows);
        assertThat(actual.sameAs(expected))
                .as(() -> "%s%nbecame%n%swith %s over %n%s%nexpected %s%nbut was %s"
                        .formatted(
                                ModelText.of(normalized),
                                ProgramPrinter.print(program, StatementText::of),
                                arguments,
                                rows,
                                expected,
                                actual))
                .isTrue();
        return expected.instances().size();
    }
}
