package dev.weir;

/** Whether what one write changes is changed as a whole. */
public enum Atomicity {
    /** All of it or none. */
    ATOMIC,
    /** Piece by piece, so that a failure leaves what came before it. */
    NON_ATOMIC;

    public boolean isAtomic() {
        return this == ATOMIC;
    }
}
