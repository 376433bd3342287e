package dev.weir.planted;

import dev.weir.sql.KnownToNobody;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

final class Misfits {
    private Misfits() {}

    record KnowsSql(KnownToNobody text) {}

    static final class Blocks {
        String now(Mono<String> later) {
            return later.blockOptional().orElse("");
        }
    }

    static final class Subscribes {
        void start(Mono<String> later) {
            later.subscribe();
        }
    }

    static final class Counts {
        static int count;
    }

    static final class CountsForAll {
        static final AtomicLong COUNT = new AtomicLong();
    }

    static final class KeepsAnArray {
        static final char[] DIGITS = {'0', '1'};
    }

    static final class KeepsAList {
        static final ArrayList<String> NAMES = new ArrayList<>(List.of());
    }
}
