package dev.weir.driver.r2dbc;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/**
 * One exchange with the database for each subscription, in its turn among those of the session.
 *
 * @param <T> the elements
 */
final class ExchangeFlux<T> extends Flux<T> {
    private final Lane lane;
    private final Run run;

    ExchangeFlux(Lane lane, Run run) {
        this.lane = lane;
        this.run = run;
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> actual) {
        actual.onSubscribe(new Exchange<>(actual, lane, run));
    }
}
