package dev.weir.exec.planted;

import reactor.core.publisher.Flux;

final class Subscribes {
    void subscribe() {
        Flux.empty().subscribe();
    }
}
