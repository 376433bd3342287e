package dev.weir.driver.r2dbc.planted;

import reactor.core.publisher.Mono;

final class Blocks {
    void block() {
        Mono.empty().block();
    }
}
