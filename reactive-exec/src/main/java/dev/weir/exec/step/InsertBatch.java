package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.NewRow;
import dev.weir.core.value.Arguments;
import dev.weir.planner.plan.InsertNode;
import dev.weir.planner.plan.InsertNode.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one node in one run, filled in as the inserts go on. Used by one subscription, signal after signal.
 *
 * @param <M> the model of the node
 */
final class InsertBatch<M> {
    private final InsertNode node;
    private final ModelDefinition<M> model;
    private final List<Pending> rows;
    private final List<List<? extends Inserted<?>>> parents = new ArrayList<>();
    private final List<Arguments> made = new ArrayList<>();
    private final List<Arguments> values = new ArrayList<>();
    private final NewHandles handles;

    InsertBatch(InsertNode node, ModelDefinition<M> model, List<Pending> rows) {
        this.node = node;
        this.model = model;
        this.rows = rows;
        this.handles = new NewHandles(model.model().relations().size());
    }

    /** A row to insert, with the values of the instance through whose relation it is created. */
    record Pending(NewRow row, Optional<Arguments> owner) {
        /** Returns the same row with other values. */
        Pending with(Arguments values) {
            return new Pending(new NewRow(values, row.parents(), row.children(), row.place()), owner);
        }
    }

    /** An inserted row: the values of the model's fields, and the instance with its relations. */
    record Inserted<M>(Arguments values, M instance) {}

    List<Pending> rows() {
        return rows;
    }

    void parents(int edge, List<? extends Inserted<?>> created) {
        parents.add(created);
        for (int i = 0; i < created.size(); i++) {
            handles.add(
                    i,
                    node.parents().get(edge),
                    List.of(new NewHandles.Placed(0, created.get(i).instance())));
        }
    }

    List<Arguments> arguments() {
        boolean asGiven = isAsGiven();
        List<Arguments> all = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            all.add(asGiven ? rows.get(i).row().values() : collect(node.slots(), i));
        }
        return all;
    }

    /** Returns whether each slot takes the value that the caller gave in its place, so that nothing needs to be laid out. */
    private boolean isAsGiven() {
        for (int i = 0; i < node.slots().size(); i++) {
            if (!(node.slots().get(i) instanceof Source.Given given && given.position() == i)) {
                return false;
            }
        }
        return true;
    }

    void made(Arguments answer) {
        made.add(answer);
    }

    /** Called when the database has answered for every row. */
    void complete() {
        if (!node.operation().results().isEmpty() && made.size() != rows.size()) {
            throw new InternalException(
                    InsertBatch.class, "the driver answered for " + made.size() + " of " + rows.size() + " new rows");
        }
        for (int i = 0; i < rows.size(); i++) {
            values.add(collect(node.fields(), i));
        }
    }

    Arguments values(int row) {
        return values.get(row);
    }

    void children(int edge, List<? extends Inserted<?>> created) {
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<NewRow> own = rows.get(i).row().children().get(edge);
            if (!own.isEmpty()) {
                List<NewHandles.Placed> placed = new ArrayList<>(own.size());
                for (NewRow child : own) {
                    placed.add(new NewHandles.Placed(
                            child.place(), created.get(next++).instance()));
                }
                handles.add(i, node.children().get(edge), placed);
            }
        }
    }

    List<Inserted<M>> inserted() {
        List<Inserted<M>> all = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            M instance = model.read(new ArgumentsRow(values.get(i)));
            all.add(new Inserted<>(values.get(i), handles.into(model, instance, i)));
        }
        return all;
    }

    private Arguments collect(List<Source> sources, int row) {
        Arguments.Builder builder = new Arguments.Builder(sources.size());
        for (Source source : sources) {
            source.accept(new Source.Visitor<Arguments.Builder>() {
                @Override
                public Arguments.Builder visitGiven(Source.Given given) {
                    return builder.copy(rows.get(row).row().values(), given.position());
                }

                @Override
                public Arguments.Builder visitMade(Source.Made answer) {
                    return builder.copy(made.get(row), answer.position());
                }

                @Override
                public Arguments.Builder visitOfParent(Source.OfParent parent) {
                    return builder.copy(parents.get(parent.parent()).get(row).values(), parent.field());
                }

                @Override
                public Arguments.Builder visitOfOwner(Source.OfOwner owner) {
                    return builder.copy(rows.get(row).owner().orElseThrow(), owner.field());
                }
            });
        }
        return builder.build();
    }
}
