package dev.weir.exec.planted;

import java.time.Duration;
import reactor.core.publisher.Mono;

final class Waits {
    Mono<Object> later() {
        return Mono.empty().delaySubscription(Duration.ofSeconds(1));
    }
}
