package dev.weir.planner;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.literal;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.Statements.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.weir.core.stmt.Statement;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.planner.testing.FieldExprs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlanCacheTest {
    private static final int THREADS = 8;
    private static final long SECONDS = 30;

    private final PlanCache<String> cache = new PlanCache<>(100);
    private final AtomicInteger made = new AtomicInteger();

    private String get(Statement statement) {
        return cache.get(statement, shape -> "plan " + made.incrementAndGet());
    }

    private static Statement byId() {
        return query(ORG, is("Org.id"));
    }

    private static Statement numbered(int number) {
        return query(ORG, FieldExprs.eq(FieldExprs.field("Org.id"), literal(new Value.Int(ScalarType.INT64, number))));
    }

    @Test
    void keepsWhatWasMadeOfAShape() {
        String first = get(byId());

        assertThat(get(byId())).isSameAs(first);
        assertThat(made).hasValue(1);
        assertThat(cache.size()).isEqualTo(1);
    }

    @Test
    void takesEqualShapesForOne() {
        Statement one = byId();
        Statement other = byId();

        assertThat(other).isNotSameAs(one).isEqualTo(one).hasSameHashCodeAs(one);
        get(one);
        get(other);
        assertThat(made).hasValue(1);
    }

    @Test
    void tellsShapesApart() {
        assertThat(get(query(ORG, is("Org.name")))).isNotEqualTo(get(byId()));
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void counts() {
        get(byId());
        get(byId());
        get(byId());
        get(numbered(1));

        assertThat(cache.hits()).isEqualTo(2);
        assertThat(cache.misses()).isEqualTo(2);
        assertThat(cache.evictions()).isZero();
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void givesUpPlansToStayWithinItsCapacity() {
        PlanCache<String> small = new PlanCache<>(10);
        for (int i = 0; i < 1_000; i++) {
            small.get(numbered(i), shape -> "plan");
        }

        assertThat(small.size()).isEqualTo(10);
        assertThat(small.evictions()).isEqualTo(990);
        assertThat(small.misses()).isEqualTo(1_000);
        assertThat(small.hits()).isZero();
    }

    @Test
    void keepsWhatIsUsedOften() {
        PlanCache<String> small = new PlanCache<>(10);
        for (int i = 0; i < 1_000; i++) {
            small.get(byId(), shape -> "plan");
            small.get(numbered(i), shape -> "plan");
        }

        assertThat(small.hits()).isGreaterThan(900);
    }

    @Test
    void doesNotKeepAFailure() {
        AtomicInteger tries = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> cache.get(byId(), shape -> {
                        throw new IllegalStateException("try " + tries.incrementAndGet());
                    }));
        }

        assertThat(tries).hasValue(2);
        assertThat(cache.size()).isZero();
        assertThat(get(byId())).isEqualTo("plan 1");
    }

    /** All threads ask while the first of them is still planning. */
    @Test
    void plansAShapeOnceForThreadsThatAskTogether() throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        CountDownLatch others = new CountDownLatch(THREADS);
        Callable<String> ask = () -> {
            start.await(SECONDS, TimeUnit.SECONDS);
            others.countDown();
            return cache.get(byId(), shape -> {
                awaitAll(others);
                return "plan " + made.incrementAndGet();
            });
        };

        assertThat(askTogether(ask)).hasSize(THREADS).containsOnly("plan 1");
        assertThat(made).hasValue(1);
        assertThat(cache.misses()).isEqualTo(1);
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the others did not come");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> askTogether(Callable<String> ask) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<String> answers = new ArrayList<>();
            List<Future<String>> asked = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                asked.add(threads.submit(ask));
            }
            for (Future<String> answer : asked) {
                answers.add(answer.get(SECONDS, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
