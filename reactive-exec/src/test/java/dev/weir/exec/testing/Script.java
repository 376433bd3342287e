package dev.weir.exec.testing;

import dev.weir.core.value.Arguments;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;

/** Answers operations by what is in their text; the line given first wins, and what no line knows is answered empty. */
public final class Script implements Function<String, Flux<Arguments>> {
    private final List<Line> lines = new ArrayList<>();

    private record Line(String part, Supplier<Flux<Arguments>> answer) {}

    /** Answers these rows to every operation that has the part in its text. */
    public Script on(String part, Arguments... rows) {
        return on(part, Flux.just(rows));
    }

    /** Answers this to every operation that has the part in its text. */
    public Script on(String part, Flux<Arguments> answer) {
        lines.add(new Line(part, () -> answer));
        return this;
    }

    /** Fails every operation that has the part in its text. */
    public Script fail(String part, Throwable error) {
        return on(part, Flux.error(error));
    }

    /** Answers this to the first operation that has the part in its text, that to the second; the last to all others. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Script inTurn(String part, Flux<Arguments>... answers) {
        Deque<Flux<Arguments>> left = new ArrayDeque<>(List.of(answers));
        lines.add(new Line(part, () -> left.size() > 1 ? left.removeFirst() : left.getFirst()));
        return this;
    }

    /** Answers the numbers from 1 to inserts that have the part in their text and ask for the number that was made. */
    public Script numbering(String part, int rows) {
        AtomicInteger last = new AtomicInteger();
        lines.add(new Line(part, () -> Flux.range(0, rows)
                .map(i ->
                        new Arguments.Builder(1).integer(last.incrementAndGet()).build())));
        return this;
    }

    @Override
    public Flux<Arguments> apply(String text) {
        return lines.stream()
                .filter(line -> text.contains(line.part()))
                .findFirst()
                .map(line -> line.answer().get())
                .orElseGet(Flux::empty);
    }
}
