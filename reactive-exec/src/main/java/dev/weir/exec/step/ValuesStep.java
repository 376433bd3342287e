package dev.weir.exec.step;

import dev.weir.SelectedReader;
import dev.weir.SelectedRow;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.planner.plan.Action;

/**
 * Compiles {@link Action.Values}: rows go straight from the driver through the reader to the subscriber, with the
 * subscriber's demand.
 *
 * @param <M> the model whose rows are read
 */
record ValuesStep<M>(PreparedOperation operation) implements SelectPipeline<M> {

    static <M> SelectPipeline<M> compile(Action.Values action, Preparation preparation) {
        return new ValuesStep<>(preparation.prepare(action.operation()));
    }

    @Override
    public <T> Pipeline<T> giving(SelectedReader<M, T> reader) {
        return (session, arguments) -> session.execute(operation, arguments, row -> reader.read(SelectedRow.of(row)));
    }
}
