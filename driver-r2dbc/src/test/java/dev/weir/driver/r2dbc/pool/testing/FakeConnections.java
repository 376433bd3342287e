package dev.weir.driver.r2dbc.pool.testing;

import dev.weir.driver.r2dbc.pool.Connections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** A database that opens, answers and closes at once, unless told otherwise. */
public final class FakeConnections implements Connections<FakeConnection> {
    private final List<FakeConnection> opened = new CopyOnWriteArrayList<>();
    private final List<FakeConnection> closed = new CopyOnWriteArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();

    private volatile UnaryOperator<Mono<FakeConnection>> opening = UnaryOperator.identity();
    private volatile Mono<Void> closing = Mono.empty();
    private volatile Runnable looking = () -> {};
    private volatile Mono<Boolean> answer = Mono.just(true);

    /** Changes how connections are opened from now on. */
    public void opening(UnaryOperator<Mono<FakeConnection>> change) {
        opening = change;
    }

    /** Sets what a closing waits for from now on. */
    public void closing(Mono<Void> end) {
        closing = end;
    }

    /** Sets what a connection answers from now on when it is asked. */
    public void answer(Mono<Boolean> reply) {
        answer = reply;
    }

    /** Sets what happens from now on when the pool looks whether a connection is open. */
    public void looking(Runnable action) {
        looking = action;
    }

    @Override
    public Mono<FakeConnection> open() {
        attempts.incrementAndGet();
        return opening.apply(Mono.fromSupplier(this::connect));
    }

    private synchronized FakeConnection connect() {
        FakeConnection connection = new FakeConnection(opened.size() + 1);
        opened.add(connection);
        return connection;
    }

    @Override
    public Mono<Void> close(FakeConnection connection) {
        closed.add(connection);
        connection.breakDown();
        return closing;
    }

    @Override
    public boolean isOpen(FakeConnection connection) {
        looking.run();
        return connection.isOpen();
    }

    @Override
    public Mono<Boolean> validate(FakeConnection connection) {
        questions.incrementAndGet();
        return answer;
    }

    /** Returns how often a connection was asked for. */
    public int attempts() {
        return attempts.get();
    }

    /** Returns how often a connection was asked whether it is usable. */
    public int questions() {
        return questions.get();
    }

    public List<FakeConnection> opened() {
        return opened;
    }

    /** Returns the connections whose closing has begun, in that order. */
    public List<FakeConnection> closed() {
        return closed;
    }
}
