package dev.weir.driver.sqlite.planted;

import java.util.concurrent.atomic.AtomicInteger;

final class KeepsState {
    static final AtomicInteger COUNT = new AtomicInteger();
}
