package dev.weir.exec.step;

import dev.weir.Handles;
import dev.weir.ModelDefinition;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.planner.plan.Load;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * The relations to load for a window of instances, one after the other.
 *
 * @param <M> the model of the instances
 */
final class WindowLoads<M> {
    private final ModelDefinition<M> model;
    private final List<LoadStep<M, ?>> loads;

    private WindowLoads(ModelDefinition<M> model, List<LoadStep<M, ?>> loads) {
        this.model = model;
        this.loads = loads;
    }

    static <M> WindowLoads<M> compile(ModelDefinition<M> model, List<Load> loads, Preparation preparation) {
        List<LoadStep<M, ?>> steps = new ArrayList<>(loads.size());
        for (Load load : loads) {
            steps.add(LoadStep.compile(model, preparation.models().definition(load.target()), load, preparation));
        }
        return new WindowLoads<>(model, List.copyOf(steps));
    }

    boolean isEmpty() {
        return loads.isEmpty();
    }

    /**
     * Gives copies of the instances, in order, with the relations in their handles. Instances that get no copy, because a
     * load failed or was cancelled, are discarded.
     */
    Mono<List<M>> load(Session session, Arguments arguments, List<M> instances) {
        if (loads.isEmpty() || instances.isEmpty()) {
            return Mono.just(instances);
        }
        return Mono.deferContextual(context -> {
            List<Handles> handles = new ArrayList<>(instances.size());
            for (int i = 0; i < instances.size(); i++) {
                handles.add(new Handles(model.model().relations().size()));
            }
            return Flux.fromIterable(loads)
                    .concatMap(load -> load.load(session, arguments, instances, handles), 1)
                    .doOnError(error -> Operators.onDiscardMultiple(instances, Context.of(context)))
                    .doOnCancel(() -> Operators.onDiscardMultiple(instances, Context.of(context)))
                    .then(Mono.fromSupplier(() -> copies(instances, handles)));
        });
    }

    private List<M> copies(List<M> instances, List<Handles> handles) {
        List<M> copies = new ArrayList<>(instances.size());
        for (int i = 0; i < instances.size(); i++) {
            copies.add(model.with(instances.get(i), handles.get(i)));
        }
        return copies;
    }
}
