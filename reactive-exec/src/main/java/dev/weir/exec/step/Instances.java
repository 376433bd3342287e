package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.core.driver.Row;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * The instance of each row.
 *
 * @param <M> the model
 */
record Instances<M>(ModelDefinition<M> model, WindowLoads<M> loads) implements Rows<M> {
    @Override
    public M read(Row row) {
        return model.read(row);
    }

    @Override
    public Mono<List<M>> load(Session session, Arguments arguments, List<M> window) {
        return loads.load(session, arguments, window);
    }
}
