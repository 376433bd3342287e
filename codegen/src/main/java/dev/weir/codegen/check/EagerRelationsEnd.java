package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.ModelSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is loaded with each instance of a model does not lead back to it. */
final class EagerRelationsEnd implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (Declared declared : Declared.of(model, links)) {
            if (declared.mark().eager()) {
                Step first = new Step(model, declared);
                cycle(model, List.of(first), links)
                        .ifPresent(way -> out.report(
                                Message.EAGER_CYCLE,
                                declared.relation().position(),
                                shown(way) + model.type().simple()));
            }
        }
    }

    /** A relation and the model that has it. */
    private record Step(ModelSource model, Declared relation) {
        private String shown() {
            return model.show(relation.relation());
        }

        private boolean isSame(Step other) {
            return model.type().equals(other.model.type())
                    && relation.relation()
                            .name()
                            .equals(other.relation.relation().name());
        }
    }

    private static String shown(List<Step> way) {
        StringBuilder out = new StringBuilder();
        way.forEach(step -> out.append(step.shown()).append(" -> "));
        return out.toString();
    }

    /** Returns the way back to a model that begins with some steps, if there is one. */
    private static Optional<List<Step>> cycle(ModelSource start, List<Step> way, Links links) {
        ModelSource here = way.get(way.size() - 1).relation().target();
        if (here.type().equals(start.type())) {
            return Optional.of(way);
        }
        for (Declared next : Declared.of(here, links)) {
            Step step = new Step(here, next);
            if (next.mark().eager() && way.stream().noneMatch(step::isSame)) {
                List<Step> longer = new ArrayList<>(way);
                longer.add(step);
                Optional<List<Step>> found = cycle(start, longer, links);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
