package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.planner.plan.Action;
import reactor.core.publisher.Flux;

/**
 * Compiles {@link Action.Fetch}. Without relations to load, rows go straight from the driver through the model's reader to
 * the subscriber, with the subscriber's demand. With them, a window of instances is read, its relations are loaded in the
 * same session, and the instances are passed on; the next window is read when the last one has been taken.
 *
 * @param <M> the model
 */
final class FetchStep<M> implements Pipeline<M> {
    private final PreparedOperation operation;
    private final RowReader<M> reader;
    private final WindowLoads<M> loads;
    private final int window;

    private FetchStep(PreparedOperation operation, RowReader<M> reader, WindowLoads<M> loads, int window) {
        this.operation = operation;
        this.reader = reader;
        this.loads = loads;
        this.window = window;
    }

    static <M> FetchStep<M> compile(Action.Fetch action, ModelDefinition<M> model, Preparation preparation) {
        return new FetchStep<>(
                preparation.prepare(action.operation()),
                model::read,
                WindowLoads.compile(model, action.loads(), preparation),
                preparation.window());
    }

    @Override
    public Flux<M> run(Session session, Arguments arguments) {
        if (loads.isEmpty()) {
            return session.execute(operation, arguments, reader);
        }
        return session.windows(operation, arguments, reader, window)
                // no prefetch: the first window is read when something is asked for, the next when this one was taken
                .concatMap(
                        instances -> loads.load(session, arguments, instances).flatMapIterable(loaded -> loaded), 0);
    }
}
