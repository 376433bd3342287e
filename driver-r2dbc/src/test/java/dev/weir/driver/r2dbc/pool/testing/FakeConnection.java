package dev.weir.driver.r2dbc.pool.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** A connection that only knows whether it is open and who uses it. */
public final class FakeConnection {
    private final int number;
    private final AtomicInteger users = new AtomicInteger();
    private volatile boolean open = true;

    FakeConnection(int number) {
        this.number = number;
    }

    /** Returns the how manieth connection it is, from 1. */
    public int number() {
        return number;
    }

    public boolean isOpen() {
        return open;
    }

    /** Ends it, as a server does. */
    public void breakDown() {
        open = false;
    }

    /** Begins to use it; fails if somebody else does. */
    public void take() {
        if (users.incrementAndGet() != 1) {
            throw new AssertionError(this + " is lent twice");
        }
    }

    /** Ends the use of it. */
    public void leave() {
        users.decrementAndGet();
    }

    @Override
    public String toString() {
        return "connection " + number;
    }
}
