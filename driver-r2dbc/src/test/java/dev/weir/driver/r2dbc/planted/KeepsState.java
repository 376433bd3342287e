package dev.weir.driver.r2dbc.planted;

import java.util.concurrent.atomic.AtomicInteger;

final class KeepsState {
    static final AtomicInteger COUNT = new AtomicInteger();
}
