package dev.weir.driver.r2dbc;

import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;
import reactor.core.publisher.Flux;

/** The specification's own tests on what an exchange passes on. */
@Test
public class ExchangeTckTest extends PublisherVerification<Object> {
    public ExchangeTckTest() {
        super(new TestEnvironment(1_000, 200));
    }

    @Override
    public Publisher<Object> createPublisher(long elements) {
        return LaneFixture.cancelling().exchange(Flux.range(0, (int) Math.min(elements, Integer.MAX_VALUE)));
    }

    @Override
    public Publisher<Object> createFailedPublisher() {
        return null; // fails on the first request, which is later than these tests look
    }
}
