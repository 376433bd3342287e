package dev.weir.exec.step;

import dev.weir.Handles;
import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.ModelDefinition;
import dev.weir.One;
import dev.weir.planner.plan.InsertNode;
import dev.weir.planner.plan.Load;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The relation handles of new instances: those through whose relations something was created hold what was created. */
final class NewHandles {
    private final int relations;
    private final Map<Integer, Map<Integer, Created>> rows = new HashMap<>();

    NewHandles(int relations) {
        this.relations = relations;
    }

    /** An instance, and where it stands among those of its relation. */
    record Placed(int place, Object instance) {}

    private record Created(Load.Holds holds, List<Placed> placed) {
        List<Object> instances() {
            return placed.stream()
                    .sorted(Comparator.comparingInt(Placed::place))
                    .map(Placed::instance)
                    .toList();
        }
    }

    /** Adds what was created for one row; a relation may come in several parts, out of order. */
    void add(int row, InsertNode.Edge edge, List<Placed> placed) {
        rows.computeIfAbsent(row, each -> new HashMap<>())
                .computeIfAbsent(edge.position(), position -> new Created(edge.holds(), new ArrayList<>()))
                .placed()
                .addAll(placed);
    }

    <M> M into(ModelDefinition<M> model, M instance, int row) {
        if (rows.isEmpty()) {
            return instance;
        }
        Map<Integer, Created> created = rows.getOrDefault(row, Map.of());
        if (created.isEmpty()) {
            return instance;
        }
        Handles handles = new Handles(relations);
        created.forEach((position, one) -> {
            if (one.holds() == Load.Holds.MANY || !one.placed().isEmpty()) {
                handles.set(position, handle(one));
            }
        });
        return model.with(instance, handles);
    }

    private static Object handle(Created created) {
        return switch (created.holds()) {
            case MANY -> Many.of(created.instances());
            case ONE -> One.of(created.instances().get(0));
            case MAYBE -> Maybe.of(Optional.of(created.instances().get(0)));
        };
    }
}
