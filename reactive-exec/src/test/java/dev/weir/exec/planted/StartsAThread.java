package dev.weir.exec.planted;

final class StartsAThread {
    Thread thread() {
        return new Thread(() -> {});
    }
}
