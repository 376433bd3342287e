package dev.weir.query;

import dev.weir.SelectedReader;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Projection;
import dev.weir.core.value.ArgumentChain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Gathers what is selected, value by value. Used once, by one thread. */
final class Choosing<M, P> {
    private QueryState<M> state;
    private final P root;
    private final List<Output> outputs = new ArrayList<>();
    private ArgumentChain arguments = ArgumentChain.none();
    private int computed;
    private int lists;

    Choosing(QueryState<M> state, P root) {
        this.state = state;
        this.root = root;
    }

    /** Adds a value, and returns what takes it from a row. */
    <T> SelectedReader<M, T> add(Function<? super P, ? extends Selectable<M, T>> value) {
        SelectedPart<M, T> part = value.apply(root).selected();
        outputs.add(part.output());
        arguments = arguments.then(part.arguments());
        for (IncludeTree tree : part.includes()) {
            state = state.include(tree);
        }
        return part.reader(state.model(), position(part.output()));
    }

    private int position(Output output) {
        if (output instanceof Output.Computed) {
            return computed++;
        }
        return output instanceof Output.Listed ? lists++ : 0;
    }

    /** Returns the query for what was added. */
    QueryState<M> query() {
        return state.select(new Bound<>(new Projection(outputs, false), arguments));
    }
}
