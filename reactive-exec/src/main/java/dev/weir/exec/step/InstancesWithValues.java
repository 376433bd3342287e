package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.core.driver.Row;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.RowArguments;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * The instance of each row with the values that were computed for it, which outlive the row.
 *
 * @param values reads the values
 * @param <M> the model
 */
record InstancesWithValues<M>(ModelDefinition<M> model, WindowLoads<M> loads, RowArguments values)
        implements Rows<InstancesWithValues.Pair<M>> {

    /** An instance and the values computed for it. */
    record Pair<M>(M instance, Arguments values) {}

    @Override
    public Pair<M> read(Row row) {
        return new Pair<>(model.read(row), values.read(row));
    }

    @Override
    public Mono<List<Pair<M>>> load(Session session, Arguments arguments, List<Pair<M>> window) {
        List<M> instances = new ArrayList<>(window.size());
        window.forEach(pair -> instances.add(pair.instance()));
        return loads.load(session, arguments, instances).map(loaded -> {
            List<Pair<M>> pairs = new ArrayList<>(loaded.size());
            for (int i = 0; i < loaded.size(); i++) {
                pairs.add(new Pair<>(loaded.get(i), window.get(i).values()));
            }
            return pairs;
        });
    }
}
