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
 * @param <M> the model
 */
final class FetchStep<M> implements Pipeline<M> {
    /** How the instances come, in lists of which the next is read when it is asked for. */
    @FunctionalInterface
    private interface Source<M> {
        Flux<List<M>> windows(Session session, Arguments arguments);
    }

    private final Source<M> source;
    private final WindowLoads<M> loads;

    private FetchStep(Source<M> source, WindowLoads<M> loads) {
        this.source = source;
        this.loads = loads;
    }

    static <M> Pipeline<M> compile(Action.Fetch action, ModelDefinition<M> model, Preparation preparation) {
        PreparedOperation operation = preparation.prepare(action.operation());
        RowReader<M> reader = model::read;
        WindowLoads<M> loads = WindowLoads.compile(model, action.loads(), preparation);
        return action.windows().accept(new Windows.Visitor<>() {
            @Override
            public Pipeline<M> visitNone(Windows.None windows) {
                return (session, arguments) -> session.execute(operation, arguments, reader);
            }

            @Override
            public Pipeline<M> visitSole(Windows.Sole windows) {
                return new FetchStep<>(
                        (session, arguments) -> session.execute(operation, arguments, reader)
                                .collectList()
                                .flux(),
                        loads);
            }

            @Override
            public Pipeline<M> visitOfOneResult(Windows.OfOneResult windows) {
                return new FetchStep<>(
                        (session, arguments) -> session.windows(operation, arguments, reader, windows.rows()), loads);
            }

            @Override
            public Pipeline<M> visitKeyset(Windows.Keyset windows) {
                return new KeysetStep<>(operation, preparation.prepare(windows.next()), model, loads, windows);
            }
        });
    }

    @Override
    public Flux<M> run(Session session, Arguments arguments) {
        return source.windows(session, arguments)
                // no prefetch: the first window is read when something is asked for, the next when this one was taken
                .concatMap(
                        instances -> loads.load(session, arguments, instances).flatMapIterable(loaded -> loaded), 0);
    }
}
