package dev.weir.exec.planted;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

final class LeavesReactor {
    CompletableFuture<Object> future() {
        return Mono.empty().toFuture();
    }
}
