package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Windows;
import java.util.List;
import reactor.core.publisher.Flux;

/**
 * Compiles {@link Action.Fetch}. Without relations to load, rows go straight from the driver through the model's reader to
 * the subscriber, with the subscriber's demand. With them, a window of instances is read, its relations are loaded in the
 * same session, and the instances are passed on; the next window is read when the last one has been taken.
 *
 * @param <E> what is made of a row
 */
final class FetchStep<E> implements Pipeline<E> {
    /** How rows come, in lists of which the next is read when the last one was passed on. */
    @FunctionalInterface
    private interface Source<E> {
        Flux<List<E>> windows(Session session, Arguments arguments);
    }

    private final Source<E> source;
    private final Rows<E> rows;

    private FetchStep(Source<E> source, Rows<E> rows) {
        this.source = source;
        this.rows = rows;
    }

    static <M> Pipeline<M> compile(Action.Fetch action, ModelDefinition<M> model, Preparation preparation) {
        WindowLoads<M> loads = WindowLoads.compile(model, action.loads(), preparation);
        return compile(action, new Instances<>(model, loads), preparation);
    }

    static <E> Pipeline<E> compile(Action.Fetch action, Rows<E> rows, Preparation preparation) {
        PreparedOperation operation = preparation.prepare(action.operation());
        RowReader<E> reader = rows::read;
        return action.windows().accept(new Windows.Visitor<>() {
            @Override
            public Pipeline<E> visitNone(Windows.None windows) {
                return (session, arguments) -> session.execute(operation, arguments, reader);
            }

            @Override
            public Pipeline<E> visitSole(Windows.Sole windows) {
                return new FetchStep<>(
                        (session, arguments) -> session.execute(operation, arguments, reader)
                                .collectList()
                                .flux(),
                        rows);
            }

            @Override
            public Pipeline<E> visitOfOneResult(Windows.OfOneResult windows) {
                return new FetchStep<>(
                        (session, arguments) -> session.windows(operation, arguments, reader, windows.rows()), rows);
            }

            @Override
            public Pipeline<E> visitKeyset(Windows.Keyset windows) {
                String model = action.model().simpleName();
                return new KeysetStep<>(operation, preparation.prepare(windows.next()), model, rows, windows);
            }
        });
    }

    @Override
    public Flux<E> run(Session session, Arguments arguments) {
        return source.windows(session, arguments)
                // no prefetch: the first window is read when something is asked for, the next when this one was taken
                .concatMap(window -> rows.load(session, arguments, window).flatMapIterable(loaded -> loaded), 0);
    }
}
