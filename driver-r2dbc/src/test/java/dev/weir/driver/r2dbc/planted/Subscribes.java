package dev.weir.driver.r2dbc.planted;

import reactor.core.publisher.Flux;

final class Subscribes {
    void subscribe() {
        Flux.empty().subscribe();
    }
}
