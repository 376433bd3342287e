package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.SelectedReader;
import dev.weir.SelectedRow;
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
record FetchWithValuesStep<M>(Pipeline<SelectedRow<M>> rows) implements SelectPipeline<M> {

    static <M> SelectPipeline<M> compile(
            Action.FetchWithValues action, ModelDefinition<M> model, Preparation preparation) {
        Action.Fetch fetch = action.fetch();
        List<ColumnType> columns = fetch.operation().results();
        int fields = model.model().fields().size();
        RowArguments values = new RowArguments(
                columns,
                IntStream.range(fields, fields + action.values()).boxed().toList());
        WindowLoads<M> loads = WindowLoads.compile(model, fetch.loads(), preparation);
        List<ListStep<M>> lists = action.lists().stream()
                .map(list -> ListStep.compile(model, list, preparation))
                .toList();
        return new FetchWithValuesStep<>(
                FetchStep.compile(fetch, new InstancesWithValues<>(model, loads, lists, values), preparation));
    }

    @Override
    public <T> Pipeline<T> giving(SelectedReader<M, T> reader) {
        return (session, arguments) -> rows.run(session, arguments).map(reader::read);
    }
}
