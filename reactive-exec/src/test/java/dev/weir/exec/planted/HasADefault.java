package dev.weir.exec.planted;

final class HasADefault {
    private HasADefault() {}

    interface Visitor {
        default void visitNothing() {
            // decides without being asked
        }
    }
}
