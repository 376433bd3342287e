package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.link.Route;
import dev.weir.codegen.read.ComponentSource;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationSource;

/** A relation that leads through others follows relations one after the other, to what its handle holds. */
final class WaysLeadSomewhere implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (RelationSource relation : model.relations()) {
            if (relation.way().isEmpty()
                    || !HandlesFitRelations.fits(relation.mark().orElseThrow().kind(), relation.handle())
                    || relation.isRaw()) {
                continue;
            }
            RelationSource.Mark mark = relation.mark().orElseThrow();
            if (!mark.pair().isEmpty()) {
                out.report(Message.VIA_WITH_PAIR, relation.position(), model.show(relation), mark.via());
            }
            Route route = links.route(model, relation);
            if (route.stop().isPresent()) {
                stopped(model, relation, route.stop().get(), out);
            } else {
                end(model, relation, route, out);
            }
        }
    }

    private static void stopped(ModelSource model, RelationSource relation, Route.Stop stop, Diagnostics out) {
        ModelSource at = stop.at();
        switch (stop.fault()) {
            case UNKNOWN ->
                out.report(
                        Message.UNKNOWN_STEP,
                        relation.position(),
                        model.show(relation),
                        stop.name().isEmpty() ? "an empty name" : stop.name(),
                        at.type(),
                        Suggestion.of(
                                stop.name(),
                                at.components().stream()
                                        .filter(known -> !known.equals(relation))
                                        .map(ComponentSource::name)
                                        .toList()));
            case NO_RELATION ->
                out.report(
                        Message.STEP_WITHOUT_RELATION,
                        relation.position(),
                        model.show(relation),
                        at.show(stop.name()),
                        "follow relations, and end at a component of the last model");
            case CIRCLE ->
                out.report(Message.WAY_IN_A_CIRCLE, relation.position(), model.show(relation), at.show(stop.name()));
            case BROKEN -> {} // which another check says of the relation itself
        }
    }

    private static void end(ModelSource model, RelationSource relation, Route route, Diagnostics out) {
        ModelSource target = route.steps().get(route.steps().size() - 1).target();
        boolean fits = route.value()
                .map(value -> relation.values()
                        .filter(declared -> Types.haveSameValues(declared, value.type()))
                        .isPresent())
                .orElseGet(() -> relation.target().filter(target.type()::equals).isPresent());
        if (!fits) {
            out.report(
                    Message.WRONG_END,
                    relation.position(),
                    model.show(relation),
                    route.value().map(FieldSource::name).orElse("instances"),
                    target.type(),
                    relation.type(),
                    route.value()
                            .map(FieldSource::type)
                            .map(Types::boxed)
                            .orElse(target.type().simple()));
        }
    }
}
