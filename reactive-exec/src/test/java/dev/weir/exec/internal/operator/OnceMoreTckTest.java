package dev.weir.exec.internal.operator;

import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;
import reactor.core.publisher.Flux;

/** The specification's own tests on a source whose first attempt fails. */
@Test
public class OnceMoreTckTest extends PublisherVerification<Integer> {
    private static final IllegalStateException PASSING = new IllegalStateException("passing");

    public OnceMoreTckTest() {
        super(new TestEnvironment(1_000, 200));
    }

    @Override
    public Publisher<Integer> createPublisher(long elements) {
        return Flux.defer(() -> {
            AtomicBoolean failed = new AtomicBoolean();
            Flux<Integer> source = Flux.defer(
                    () -> failed.compareAndSet(false, true) ? Flux.<Integer>error(PASSING) : numbers(elements));
            return OnceMore.of(source, PASSING::equals);
        });
    }

    private static Flux<Integer> numbers(long elements) {
        return Flux.range(0, Integer.MAX_VALUE).repeat().take(elements);
    }

    @Override
    public Publisher<Integer> createFailedPublisher() {
        return OnceMore.of(Flux.error(PASSING), PASSING::equals);
    }
}
