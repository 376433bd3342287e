package dev.weir.exec.step;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Row;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.RowArguments;
import dev.weir.planner.plan.Windows;
import reactor.core.publisher.Flux;

/**
 * Runs a fetch whose windows are operations of their own: each reads the rows after the last one of the window before. The
 * relations of a window are loaded and its instances passed on before the next one is read. A window that is not full is
 * the last.
 *
 * @param <E> what is made of a row
 */
final class KeysetStep<E> implements Pipeline<E> {
    private final PreparedOperation first;
    private final PreparedOperation next;
    private final Rows<E> rows;
    private final Windows.Keyset windows;
    private final RowArguments keys;
    private final String description;

    KeysetStep(PreparedOperation first, PreparedOperation next, String model, Rows<E> rows, Windows.Keyset windows) {
        this.first = first;
        this.next = next;
        this.rows = rows;
        this.windows = windows;
        this.keys = new RowArguments(windows.next().results(), windows.keys());
        this.description = "window of " + model;
    }

    @Override
    public Flux<E> run(Session session, Arguments arguments) {
        return Flux.defer(() -> {
            Run run = new Run(arguments);
            return Flux.<Arguments>generate(sink -> {
                        if (run.isOver()) {
                            sink.complete();
                        } else {
                            sink.next(run.nextArguments());
                        }
                    })
                    // no prefetch: a window is read when the one before was taken, and never while relations are loaded
                    .concatMap(values -> window(session, run, values), 0);
        });
    }

    private Flux<E> window(Session session, Run run, Arguments values) {
        return session.execute(run.last.size() == 0 ? first : next, values, run::read)
                .collectList()
                .checkpoint(description)
                .doOnNext(instances -> run.end())
                .flatMap(instances -> rows.load(session, run.arguments, instances))
                .flatMapIterable(loaded -> loaded);
    }

    /** Where one run stands. Used by one subscription, signal after signal. */
    private final class Run {
        private final Arguments arguments;
        private long left;
        private long wanted;
        private long read;
        private Arguments last = Arguments.NONE;

        Run(Arguments arguments) {
            this.arguments = arguments;
            this.left = windows.most().in(arguments);
        }

        boolean isOver() {
            return left == 0;
        }

        /** Returns what the next window's operation is given: the arguments, how many rows, and the keys of the last one. */
        Arguments nextArguments() {
            wanted = Math.min(windows.rows(), left);
            read = 0;
            return new Arguments.Builder(arguments.size() + 1 + last.size())
                    .all(arguments)
                    .integer(wanted)
                    .all(last)
                    .build();
        }

        E read(Row row) {
            if (++read == wanted) {
                last = keys.read(row);
            }
            return rows.read(row);
        }

        void end() {
            left = read < wanted ? 0 : left - read;
        }
    }
}
