package dev.weir.driver.sqlite.planted;

import reactor.core.publisher.Flux;

final class Subscribes {
    void subscribe() {
        Flux.empty().subscribe();
    }
}
