package dev.weir.codegen.link;

import dev.weir.codegen.read.ComponentSource;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a way through other relations leads, as far as it goes.
 *
 * @param steps the relations on it; none of them leads through others
 * @param value the stored component at its end, if there is one
 * @param stop why it goes no further, if it does not
 */
public record Route(List<Through.Step> steps, Optional<FieldSource> value, Optional<Stop> stop) {
    public Route {
        steps = List.copyOf(steps);
    }

    /** What is wrong with a step. */
    public enum Fault {
        /** There is no component of its name. */
        UNKNOWN,
        /** It is no relation, or one to values, and not the last. */
        NO_RELATION,
        /** It leads through the relation that it is a step of. */
        CIRCLE,
        /** The relation itself is not well declared, of which there is a complaint. */
        BROKEN
    }

    /**
     * The step at which a way ends too early.
     *
     * @param at the model whose component the step names
     */
    public record Stop(Fault fault, ModelSource at, String name) {}

    /** Follows ways; one at a time. */
    static final class Walk {
        private final Links links;
        private final List<RelationSource> open = new ArrayList<>();

        Walk(Links links) {
            this.links = links;
        }

        /** Returns the route of a relation that leads through others. */
        Route of(ModelSource owner, RelationSource relation) {
            open.add(relation);
            List<Through.Step> steps = new ArrayList<>();
            Optional<FieldSource> value = Optional.empty();
            ModelSource at = owner;
            for (String name : relation.way().orElseThrow()) {
                if (value.isPresent()) {
                    return stopped(steps, Fault.NO_RELATION, at, value.get().name());
                }
                Optional<ComponentSource> component = at.component(name);
                if (component.isEmpty()) {
                    return stopped(steps, Fault.UNKNOWN, at, name);
                }
                if (component.get() instanceof FieldSource field) {
                    value = Optional.of(field);
                } else {
                    Route part = part(at, (RelationSource) component.get());
                    if (part.stop().isPresent()) {
                        return stopped(steps, part.stop().get().fault(), at, name);
                    }
                    steps.addAll(part.steps());
                    value = part.value();
                    at = steps.get(steps.size() - 1).target();
                }
            }
            open.remove(relation);
            return steps.isEmpty()
                    ? stopped(steps, Fault.NO_RELATION, at, value.orElseThrow().name())
                    : new Route(steps, value, Optional.empty());
        }

        private Route part(ModelSource at, RelationSource step) {
            if (open.contains(step)) {
                // a circle further on is that of the relation that begins it
                Fault fault = open.get(0).equals(step) ? Fault.CIRCLE : Fault.BROKEN;
                return stopped(List.of(), fault, at, step.name());
            }
            if (step.way().isPresent()) {
                Route inner = of(at, step);
                boolean isCircle = inner.stop()
                        .filter(stop -> stop.fault() == Fault.CIRCLE)
                        .isPresent();
                return inner.stop().isEmpty() || isCircle ? inner : stopped(List.of(), Fault.BROKEN, at, step.name());
            }
            return links.link(at, step)
                    .flatMap(link -> links.target(step))
                    .map(target ->
                            new Route(List.of(new Through.Step(at, step, target)), Optional.empty(), Optional.empty()))
                    .orElseGet(() -> stopped(List.of(), Fault.BROKEN, at, step.name()));
        }

        private static Route stopped(List<Through.Step> steps, Fault fault, ModelSource at, String name) {
            return new Route(steps, Optional.empty(), Optional.of(new Stop(fault, at, name)));
        }
    }
}
