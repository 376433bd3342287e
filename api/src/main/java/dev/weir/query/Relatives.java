package dev.weir.query;

import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.value.ArgumentChain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new instance is linked to, in the order in which it was given.
 *
 * @param parents what it belongs to, none twice
 * @param children what belongs to it, one instance at the most for each has-one
 */
record Relatives(List<CreateState.Parent> parents, List<CreateState.OfChild> children) {

    /**
     * Goes back through what was given, and so meets the last value of a field, the last parent and the last instance of a
     * has-one first; of each of them, the last one counts.
     *
     * @param given takes the values of the fields, by position
     */
    static Relatives of(CreateState<?> state, @Nullable ArgumentChain[] given) {
        Model model = state.model().model();
        List<CreateState.Parent> parents = new ArrayList<>();
        List<CreateState.OfChild> children = new ArrayList<>();
        for (CreateState.Entry entry = state.last(); entry != null; entry = entry.previous()) {
            if (entry instanceof CreateState.Value value) {
                if (given[value.field()] == null) {
                    given[value.field()] = value.value();
                }
            } else if (entry instanceof CreateState.Parent parent) {
                if (parents.stream().noneMatch(known -> known.relation().equals(parent.relation()))) {
                    parents.add(parent);
                }
            } else if (entry instanceof CreateState.OfChild child) {
                if (!isHasOne(model, child.relation())
                        || children.stream().noneMatch(known -> known.relation().equals(child.relation()))) {
                    children.add(child);
                }
            }
        }
        Collections.reverse(parents);
        Collections.reverse(children);
        return new Relatives(parents, children);
    }

    /** Returns what a state has gathered of relatives alone. */
    static Relatives of(CreateState<?> state) {
        return of(state, new ArgumentChain[state.model().model().fields().size()]);
    }

    private static boolean isHasOne(Model model, RelationId relation) {
        return model.relation(relation.name())
                .filter(Relation.HasOne.class::isInstance)
                .isPresent();
    }

    /** Returns what was given through one has-one or has-many. */
    List<CreateState.OfChild> children(RelationId relation) {
        return children.stream()
                .filter(child -> child.relation().equals(relation))
                .toList();
    }
}
