package dev.weir.house.planted;

import java.util.concurrent.atomic.AtomicInteger;

final class KeepsState {
    static final AtomicInteger COUNT = new AtomicInteger();
}
