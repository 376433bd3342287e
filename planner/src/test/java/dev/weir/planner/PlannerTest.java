package dev.weir.planner;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.in;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.literal;
import static dev.weir.planner.testing.FieldExprs.not;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.ModelSpec.relationId;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.count;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.exists;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import dev.weir.planner.testing.FieldExprs;
import dev.weir.planner.testing.ModelSpec;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {
    private static final Planner PLANNER = new Planner(SampleModels.on(Profiles.FULL), Profiles.FULL, 3);
    private static final int LEVELS = 600;
    private static final long MEGABYTE = 1 << 20;

    @Test
    void saysWhatARunNeeds() {
        Statement statement = query(
                USER,
                first(sorted(and(is("User.name"), in("User.age")), asc("User.id"))),
                include("User.bookings", Selection.where(is("Booking.note"))));
        Program program = PLANNER.plan(statement);

        assertThat(program.statement()).isSameAs(statement);
        assertThat(program.arguments()).isEqualTo(4);
        assertThat(program.access()).isEqualTo(AccessMode.READ);
        assertThat(program.atomic()).isFalse();
        assertThat(program.uses()).containsExactly(Feature.RELATIONAL_QUERY, Feature.SORT);
    }

    @Test
    void writesTogetherWhatBelongsTogether() {
        assertThat(PLANNER.plan(delete(BADGE, is("Badge.id")))).satisfies(program -> {
            assertThat(program.access()).isEqualTo(AccessMode.WRITE);
            assertThat(program.atomic()).isTrue();
            assertThat(program.uses()).contains(Feature.ATOMIC_WRITES);
        });
        assertThat(PLANNER.plan(create(SCAN, "badgeId", "door")).atomic()).isFalse();
        assertThat(PLANNER.plan(update(USER, is("User.id"), set("User.age"))).atomic())
                .isFalse();
    }

    @Test
    void makesStatementsSimpler() {
        assertThat(PLANNER.plan(query(ORG, and(is("Org.id"), Expr.alwaysTrue())))
                        .action())
                .isEqualTo(PLANNER.plan(query(ORG, is("Org.id"))).action());
    }

    @Test
    void sendsNothingWhereNoRowCanMatch() {
        Expr<FieldTerm> never = FieldExprs.eq(field("User.name"), literal(new Value.Null(ScalarType.TEXT)));

        for (Statement statement : List.of(
                query(USER, never, include("User.org")),
                count(USER, Selection.where(never)),
                exists(USER, Selection.where(never)),
                update(USER, never, set("User.age")),
                delete(SCAN, and(is("Scan.door"), Expr.alwaysFalse())),
                delete(USER, never))) {
            assertThat(PLANNER.plan(statement).action()).isEqualTo(new Action.Nothing());
        }
    }

    @Test
    void refusesBeforeItPlans() {
        Planner plain = new Planner(SampleModels.on(Profiles.PLAIN), Profiles.PLAIN, 3);

        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() -> plain.plan(update(USER, is("User.id"))))
                .withMessageContaining("assigns nothing");
        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> plain.plan(query(USER, sorted(Expr.alwaysTrue(), asc("User.id")))))
                .withMessageContaining("plain cannot run an order of User");
    }

    /** Nothing is walked through before it is known not to be too deep. */
    @Test
    void refusesWhatWouldExhaustTheStack() {
        Expr<FieldTerm> deep = field("User.vip");
        for (int i = 0; i < 1_000_000; i++) {
            deep = not(deep);
        }
        Statement statement = query(USER, deep);

        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() -> PLANNER.plan(statement))
                .withMessageContaining("is nested 1000000 levels deep");
    }

    static List<Statement> deepest() {
        Expr<FieldTerm> negations = is("User.name");
        Expr<FieldTerm> sums = field("User.id");
        for (int i = 1; i < LEVELS; i++) {
            negations = i % 2 == 0 ? not(negations) : and(negations, is("User.nick"));
            sums = plus(sums, number(1));
        }
        Expr<FieldTerm> bosses = is("User.name");
        Expr<FieldTerm> bossless = is("User.name");
        for (int i = 0; i < LEVELS / 4 - 1; i++) {
            bosses = some("User.boss", bosses);
            bossless = not(some("User.boss", bossless));
        }
        List<RelationId> path = Collections.nCopies(LEVELS / 3 - 1, relationId("User.boss"));
        Expr<FieldTerm> name =
                new Expr.Leaf<>(new FieldTerm.FieldRef(path, ModelSpec.fieldId("User.name"), ScalarType.TEXT));
        return List.of(
                query(USER, negations),
                query(USER, new Expr.Comparison<>(ComparisonOp.LT, field("User.id"), sums)),
                query(USER, bosses),
                query(USER, bossless),
                query(USER, FieldExprs.eq(name, FieldExprs.value(ScalarType.TEXT))),
                delete(USER, new Expr.IsNull<>(name)));
    }

    /** A stack of one megabyte is the usual one. */
    @ParameterizedTest
    @MethodSource("deepest")
    void plansWhatIsJustNotTooDeep(Statement statement) throws InterruptedException {
        AtomicReference<Object> result = new AtomicReference<>("nothing");
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.set(PLANNER.plan(statement));
                    } catch (Throwable e) {
                        result.set(e);
                    }
                },
                "small",
                MEGABYTE);
        thread.start();
        thread.join();

        assertThat(result.get()).isInstanceOf(Program.class);
    }

    @Test
    void isUsedByManyThreads() throws Exception {
        Statement statement = query(USER, some("User.bookings", is("Booking.note")), include("User.org"));
        Program expected = PLANNER.plan(statement);
        List<Thread> threads = new ArrayList<>();
        List<Program> plans = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> plans.add(PLANNER.plan(statement)));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(plans).hasSize(8).containsOnly(expected);
    }
}
