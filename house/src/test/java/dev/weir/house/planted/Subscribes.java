package dev.weir.house.planted;

import reactor.core.publisher.Flux;

final class Subscribes {
    void subscribe() {
        Flux.empty().subscribe();
    }
}
