package dev.weir.exec.planted;

import reactor.core.publisher.Mono;

final class Blocks {
    void block() {
        Mono.empty().block();
    }
}
