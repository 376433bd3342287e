package dev.weir.driver.h2.planted;

import reactor.core.publisher.Mono;

final class Blocks {
    void block() {
        Mono.empty().block();
    }
}
