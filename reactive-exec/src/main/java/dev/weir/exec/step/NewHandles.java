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
import java.util.List;
import java.util.Optional;

/** The relation handles of new instances: those through whose relations something was created hold what was created. */
final class NewHandles {
    private final int relations;

    /** By row, what was created through each of its relations; rows may be missing at the end. */
    private final List<List<Created>> rows = new ArrayList<>();

    NewHandles(int relations) {
        this.relations = relations;
    }

    /** An instance, and where it stands among those of its relation. */
    record Placed(int place, Object instance) {}

    /** What was created through one relation, in order. */
    private record Created(int position, Load.Holds holds, List<Placed> placed) {
        Created and(List<Placed> more) {
            List<Placed> all = new ArrayList<>(placed);
            all.addAll(more);
            all.sort(Comparator.comparingInt(Placed::place));
            return new Created(position, holds, all);
        }

        Object handle() {
            return switch (holds) {
                case MANY -> Many.of(placed.stream().map(Placed::instance).toList());
                case ONE -> One.of(placed.get(0).instance());
                case MAYBE -> Maybe.of(Optional.of(placed.get(0).instance()));
            };
        }
    }

    /**
     * Adds what was created for one row, in order; a relation may come in several parts, of which the later may belong
     * between the earlier.
     *
     * @param placed at least one
     */
    void add(int row, InsertNode.Edge edge, List<Placed> placed) {
        while (rows.size() <= row) {
            rows.add(new ArrayList<>(1));
        }
        List<Created> created = rows.get(row);
        for (int i = 0; i < created.size(); i++) {
            if (created.get(i).position() == edge.position()) {
                created.set(i, created.get(i).and(placed));
                return;
            }
        }
        created.add(new Created(edge.position(), edge.holds(), placed));
    }

    <M> M into(ModelDefinition<M> model, M instance, int row) {
        if (row >= rows.size() || rows.get(row).isEmpty()) {
            return instance;
        }
        Handles handles = new Handles(relations);
        rows.get(row).forEach(created -> handles.set(created.position(), created.handle()));
        return model.with(instance, handles);
    }
}
