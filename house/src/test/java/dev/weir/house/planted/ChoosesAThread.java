package dev.weir.house.planted;

import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

final class ChoosesAThread {
    Flux<Object> elsewhere() {
        return Flux.empty().subscribeOn(Schedulers.parallel());
    }
}
