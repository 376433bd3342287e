package dev.weir.exec.planted;

import java.util.concurrent.atomic.AtomicInteger;

final class KeepsACounter {
    static final AtomicInteger COUNT = new AtomicInteger();

    private KeepsACounter() {}
}
