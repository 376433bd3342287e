package dev.weir.query;

import dev.weir.ModelDefinition;
import dev.weir.SelectedReader;
import dev.weir.SelectedRow;
import dev.weir.core.driver.Row;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Projection;
import dev.weir.core.stmt.Selection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Values of the rows that a relation leads to, as a list.
 *
 * @param <R> the model whose instances are selected
 * @param <M> the model at the other end
 * @param <T> what is given of each row there
 */
final class SelectedList<R, M, T> extends SelectedPart<R, List<T>> {
    private final Function<ModelDefinition<R>, SelectedReader<M, T>> each;

    /**
     * Creates it.
     *
     * @param rows which of the rows, and in which order
     * @param values what is selected of each
     * @param each gives what is made of the values
     */
    SelectedList(
            List<RelationId> via,
            RelationId relation,
            Bound<Selection> rows,
            Bound<Projection> values,
            Function<ModelDefinition<R>, SelectedReader<M, T>> each) {
        super(
                output(ownOf(via, relation), rows.shape(), values.shape()),
                rows.arguments().then(values.arguments()));
        this.each = each;
    }

    private static Output output(RelationId relation, Selection rows, Projection selected) {
        List<Output.Computed> values = selected.computed();
        if (values.size() < selected.outputs().size()) {
            throw new IllegalArgumentException("select values of the " + relation.name()
                    + " and no instances or lists among them; to have those, include them in the " + relation.name());
        }
        if (selected.distinct()) {
            throw new IllegalArgumentException(
                    "the list of " + relation.name()
                            + " has a value for each of them; leave distinct() out, and make the list distinct where it is used");
        }
        return new Output.Listed(new Include(relation, rows, List.of()), values);
    }

    @Override
    SelectedReader<R, List<T>> reader(ModelDefinition<R> model, int position) {
        SelectedReader<M, T> item = each.apply(model);
        return row -> {
            List<Row> related = row.lists().get(position);
            List<T> items = new ArrayList<>(related.size());
            for (Row values : related) {
                items.add(item.read(SelectedRow.of(values)));
            }
            return Collections.unmodifiableList(items);
        };
    }
}
