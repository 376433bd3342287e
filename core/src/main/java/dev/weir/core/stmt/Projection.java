package dev.weir.core.stmt;

import java.util.List;

/**
 * What a query selects of each row.
 *
 * @param outputs the values, in order; none where whole instances, a number or a truth value are answered
 * @param distinct whether rows that agree in all values are given once. The limit then counts what is given, and the order is
 *     by selected values
 */
public record Projection(List<Output> outputs, boolean distinct) {
    private static final Projection NONE = new Projection(List.of(), false);

    public Projection {
        outputs = List.copyOf(outputs);
    }

    /** Returns the projection that selects nothing. */
    public static Projection none() {
        return NONE;
    }

    /** Returns whether instances are read for it, and not their computed values alone. */
    public boolean hasInstances() {
        return outputs.stream().anyMatch(output -> !(output instanceof Output.Computed));
    }

    /** Returns the lists of values of related rows, in order. */
    public List<Output.Listed> listed() {
        return outputs.stream()
                .filter(Output.Listed.class::isInstance)
                .map(Output.Listed.class::cast)
                .toList();
    }

    /** Returns the values that are computed, in order. */
    public List<Output.Computed> computed() {
        return outputs.stream()
                .filter(Output.Computed.class::isInstance)
                .map(Output.Computed.class::cast)
                .toList();
    }
}
