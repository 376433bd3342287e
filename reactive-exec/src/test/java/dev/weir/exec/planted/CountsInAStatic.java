package dev.weir.exec.planted;

final class CountsInAStatic {
    static int count;

    private CountsInAStatic() {}
}
