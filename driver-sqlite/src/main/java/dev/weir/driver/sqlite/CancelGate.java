package dev.weir.driver.sqlite;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.scheduler.Scheduler;

/**
 * Decides between the worker, which runs one operation step by step, and whoever cancels it: an interrupt is sent to
 * SQLite only while that operation's own step runs, and the worker does not leave a step while one is being sent. So an
 * interrupt can never hit the statement that comes next on the connection.
 *
 * <p>SQLite forgets an interrupt that arrives before a step's first instruction
 * (<a href="https://www.sqlite.org/c3ref/interrupt.html">sqlite3_interrupt</a>). It is therefore sent again at
 * intervals until the worker has left the step.
 *
 * <p>{@link #enter}, {@link #exit} and {@link #finish} belong to the worker; {@link #cancel} is safe from any thread.
 */
final class CancelGate implements Runnable {
    /** Milliseconds between two interrupts of one step. */
    static final long REPEAT_MILLIS = 10;

    private enum State {
        /** Between two steps. */
        OUTSIDE,
        /** In a step that may be interrupted. */
        INSIDE,
        /** In a step that must not be interrupted for the sake of one operation. */
        SHIELDED,
        /** In a shielded step whose result nobody wants any more. */
        UNWANTED,
        /** In a step, while an interrupt is being sent. */
        INTERRUPTING,
        /** In a step to which an interrupt was sent. */
        INTERRUPTED,
        /** Over: no step begins any more. */
        SHUT
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.OUTSIDE);
    private final Runnable interrupt;
    private final Scheduler timer;

    /**
     * Creates an open gate.
     *
     * @param interrupt interrupts whatever the connection runs; must not block
     * @param timer runs the repetitions
     */
    CancelGate(Runnable interrupt, Scheduler timer) {
        this.interrupt = interrupt;
        this.timer = timer;
    }

    /**
     * Begins a step.
     *
     * @param interruptible whether interrupting this step harms nothing but the operation itself
     * @return false if the operation was cancelled, and nothing may be run any more
     */
    boolean enter(boolean interruptible) {
        return state.compareAndSet(State.OUTSIDE, interruptible ? State.INSIDE : State.SHIELDED);
    }

    /**
     * Ends a step, after an interrupt that is being sent.
     *
     * @return false if the operation was cancelled meanwhile, and what the step gave is to be dropped
     */
    boolean exit() {
        for (; ; ) {
            State current = state();
            switch (current) {
                case INSIDE, SHIELDED -> {
                    if (state.compareAndSet(current, State.OUTSIDE)) {
                        return true;
                    }
                }
                case UNWANTED, INTERRUPTED -> {
                    if (state.compareAndSet(current, State.SHUT)) {
                        return false;
                    }
                }
                case INTERRUPTING -> {
                    // looked at again at once, since sending does not block. Not with onSpinWait: tools that watch over
                    // threads which must not block, as this one is marked, answer that with an error, and the step
                    // would
                    // never be left
                }
                case OUTSIDE, SHUT -> {
                    return false;
                }
            }
        }
    }

    /** Ends the operation between two steps; returns false if it was cancelled before. */
    boolean finish() {
        return state.compareAndSet(State.OUTSIDE, State.SHUT);
    }

    /**
     * Cancels the operation: no step begins any more, and one that runs is interrupted if it may be.
     *
     * @return false if the operation had ended or been cancelled before
     */
    boolean cancel() {
        for (; ; ) {
            State current = state();
            switch (current) {
                case OUTSIDE -> {
                    if (state.compareAndSet(current, State.SHUT)) {
                        return true;
                    }
                }
                case SHIELDED -> {
                    if (state.compareAndSet(current, State.UNWANTED)) {
                        return true;
                    }
                }
                case INSIDE -> {
                    if (interruptFrom(current)) {
                        return true;
                    }
                }
                case UNWANTED, INTERRUPTING, INTERRUPTED, SHUT -> {
                    return false;
                }
            }
        }
    }

    /** Interrupts a shielded step too. For a connection that is given up as a whole, after {@link #cancel}. */
    void force() {
        interruptFrom(State.UNWANTED);
    }

    /** Returns whether the operation was cancelled or has ended. */
    boolean isShut() {
        return switch (state()) {
            case OUTSIDE, INSIDE, SHIELDED -> false;
            case UNWANTED, INTERRUPTING, INTERRUPTED, SHUT -> true;
        };
    }

    /** Sends the interrupt once more if the step still runs. */
    @Override
    public void run() {
        interruptFrom(State.INTERRUPTED);
    }

    private State state() {
        return Objects.requireNonNull(state.get());
    }

    private boolean interruptFrom(State from) {
        if (!state.compareAndSet(from, State.INTERRUPTING)) {
            return false;
        }
        try {
            interrupt.run();
        } finally {
            state.set(State.INTERRUPTED);
        }
        timer.schedule(this, REPEAT_MILLIS, TimeUnit.MILLISECONDS);
        return true;
    }
}
