package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.SelectedReader;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.exec.decode.RowArguments;
import dev.weir.planner.plan.Action;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compiles {@link Action.FetchWithValues}: instances are read as a fetch reads them, each with its values, and given to the
 * reader when their relations are loaded.
 *
 * @param <M> the model
 */
record FetchWithValuesStep<M>(Pipeline<InstancesWithValues.Pair<M>> pairs) implements SelectPipeline<M> {

    static <M> SelectPipeline<M> compile(
            Action.FetchWithValues action, ModelDefinition<M> model, Preparation preparation) {
        Action.Fetch fetch = action.fetch();
        List<ColumnType> columns = fetch.operation().results();
        int fields = model.model().fields().size();
        RowArguments values = new RowArguments(
                columns,
                IntStream.range(fields, fields + action.values()).boxed().toList());
        WindowLoads<M> loads = WindowLoads.compile(model, fetch.loads(), preparation);
        return new FetchWithValuesStep<>(
                FetchStep.compile(fetch, new InstancesWithValues<>(model, loads, values), preparation));
    }

    @Override
    public <T> Pipeline<T> giving(SelectedReader<M, T> reader) {
        return (session, arguments) -> pairs.run(session, arguments)
                .map(pair -> reader.read(pair.instance(), new ArgumentsRow(pair.values())));
    }
}
