package dev.weir.house.planted;

final class Waits {
    void wait(int times) {
        for (int i = 0; i < times; i++) {
            Thread.onSpinWait();
        }
    }
}
