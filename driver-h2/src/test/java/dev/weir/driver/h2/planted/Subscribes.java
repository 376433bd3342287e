package dev.weir.driver.h2.planted;

import reactor.core.publisher.Flux;

final class Subscribes {
    void subscribe() {
        Flux.empty().subscribe();
    }
}
