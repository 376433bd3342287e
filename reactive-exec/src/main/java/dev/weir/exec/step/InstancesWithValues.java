package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.SelectedRow;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.driver.Row;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.RowArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The instance of each row with the values that were computed for it, which outlive the row, and with the lists of values of
 * related rows.
 *
 * @param lists are read for each window after the relations
 * @param values reads the computed values
 * @param <M> the model
 */
record InstancesWithValues<M>(
        ModelDefinition<M> model, WindowLoads<M> loads, List<ListStep<M>> lists, RowArguments values)
        implements Rows<SelectedRow<M>> {

    @Override
    public SelectedRow<M> read(Row row) {
        return new SelectedRow<>(model.read(row), new ArgumentsRow(values.read(row)), List.of());
    }

    @Override
    public Mono<List<SelectedRow<M>>> load(Session session, Arguments arguments, List<SelectedRow<M>> window) {
        List<M> instances = new ArrayList<>(window.size());
        window.forEach(row -> instances.add(Objects.requireNonNull(row.instance())));
        return loads.load(session, arguments, instances).flatMap(loaded -> Flux.fromIterable(lists)
                .concatMap(list -> list.load(session, arguments, instances), 1)
                .collectList()
                .map(listed -> complete(window, loaded, listed)));
    }

    private static <M> List<SelectedRow<M>> complete(
            List<SelectedRow<M>> window, List<M> loaded, List<List<List<Row>>> listed) {
        List<SelectedRow<M>> rows = new ArrayList<>(window.size());
        for (int i = 0; i < loaded.size(); i++) {
            rows.add(new SelectedRow<>(loaded.get(i), window.get(i).values(), at(i, listed)));
        }
        return rows;
    }

    private static List<List<Row>> at(int place, List<List<List<Row>>> listed) {
        if (listed.isEmpty()) {
            return List.of();
        }
        List<List<Row>> lists = new ArrayList<>(listed.size());
        for (List<List<Row>> list : listed) {
            lists.add(list.get(place));
        }
        return lists;
    }
}
