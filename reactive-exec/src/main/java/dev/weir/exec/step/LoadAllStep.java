package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.planner.plan.Action;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Compiles {@link Action.LoadAll}: the instances that a run is given are one window.
 *
 * @param <M> the model of the instances
 */
final class LoadAllStep<M> implements LoadPipeline<M> {
    private final KeyReads reads;
    private final WindowLoads<M> loads;

    private LoadAllStep(KeyReads reads, WindowLoads<M> loads) {
        this.reads = reads;
        this.loads = loads;
    }

    static <M> LoadAllStep<M> compile(
            Action.LoadAll action, ModelDefinition<M> model, List<Operation.OnRows> reads, Preparation preparation) {
        return new LoadAllStep<>(
                KeyReads.compile(reads, preparation), WindowLoads.compile(model, action.loads(), preparation));
    }

    @Override
    public Mono<List<M>> run(Session session, Arguments arguments, List<M> instances) {
        return reads.run(session, arguments).flatMap(known -> loads.load(session, known, instances));
    }
}
