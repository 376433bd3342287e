package dev.weir.exec.step;

import dev.weir.Handles;
import dev.weir.ModelDefinition;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Row;
import dev.weir.core.driver.Session;
import dev.weir.core.error.NonUniqueResultException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.RowArguments;
import dev.weir.planner.plan.Action;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Compiles {@link Action.FetchJoined}: rows that lie side by side and have one key are one instance, which is passed on when
 * the first row of another one has come, or the last row. No more than the rows of one instance are held. Where a relation to
 * one leads to two, an instance has its row, or that of a related one, twice, which is an error.
 *
 * @param <M> the model
 */
final class FetchJoinedStep<M> implements Pipeline<M> {
    private final PreparedOperation operation;
    private final ModelDefinition<M> model;
    private final RowArguments key;
    private final List<JoinReader<?>> ones;
    private final Optional<JoinReader<?>> many;

    /** Reads what no two rows of an instance have in common; empty where they cannot. */
    private final Optional<RowArguments> relatedKey;

    private FetchJoinedStep(
            PreparedOperation operation,
            ModelDefinition<M> model,
            Action.FetchJoined action,
            List<JoinReader<?>> joins) {
        this.operation = operation;
        this.model = model;
        List<ColumnType> columns = action.operation().results();
        this.key = new RowArguments(columns, action.key());
        this.ones = joins.stream().filter(join -> !join.isMany()).toList();
        this.many = joins.stream().filter(JoinReader::isMany).findFirst();
        this.relatedKey = many.filter(reader -> !ones.isEmpty() || reader.hasNested())
                .map(reader -> new RowArguments(columns, reader.join().key()));
    }

    static <M> Pipeline<M> compile(Action.FetchJoined action, ModelDefinition<M> model, Preparation preparation) {
        return new FetchJoinedStep<>(
                preparation.prepare(action.operation()), model, action, JoinReader.all(action.joins(), preparation));
    }

    /**
     * What a row says: an instance, with its relations to one, which is the same object in each of its rows, and perhaps a
     * related instance of many, with its key if that has to be looked at.
     */
    private record Part<M>(Begun<M> begun, @Nullable Object related, @Nullable Arguments relatedKey) {}

    /** An instance of which rows are still to come. */
    private record Begun<M>(M instance, Handles handles) {}

    @Override
    public Flux<M> run(Session session, Arguments arguments) {
        return Flux.defer(() -> {
            Rows rows = new Rows();
            Flux<Part<M>> parts = session.execute(operation, arguments, rows::read);
            return many.isEmpty()
                    ? parts.map(part -> finished(part.begun()))
                    : parts.bufferUntilChanged(Part::begun, FetchJoinedStep::same)
                            .map(group -> finished(group, many.get()));
        });
    }

    @SuppressWarnings("ReferenceEquality") // one instance is begun once
    private static boolean same(Object begun, Object other) {
        return begun == other;
    }

    private M finished(List<Part<M>> parts, JoinReader<?> related) {
        Begun<M> begun = parts.get(0).begun();
        if (relatedKey.isPresent()) {
            requireEachOnce(parts);
        }
        List<Object> all = new ArrayList<>(parts.size());
        for (Part<M> part : parts) {
            if (part.related() != null) {
                all.add(part.related());
            }
        }
        related.fill(begun.handles(), all);
        return finished(begun);
    }

    private void requireEachOnce(List<Part<M>> parts) {
        Set<@Nullable Arguments> keys = new HashSet<>();
        for (Part<M> part : parts) {
            if (!keys.add(part.relatedKey())) {
                throw severalForOne();
            }
        }
    }

    private NonUniqueResultException severalForOne() {
        return new NonUniqueResultException(
                model.model().id().simpleName(), "joined with what it relates to; a link should be unique");
    }

    private M finished(Begun<M> begun) {
        return model.with(begun.instance(), begun.handles());
    }

    /** Where one run stands. Used by one subscription, row after row. */
    private final class Rows {
        private Arguments last = Arguments.NONE;
        private @Nullable Begun<M> current;

        Part<M> read(Row row) {
            Arguments own = key.read(row);
            Begun<M> begun = current;
            if (begun == null || !own.equals(last)) {
                begun = begin(row);
                current = begun;
                last = own;
            } else if (many.isEmpty()) {
                throw severalForOne();
            }
            return new Part<>(
                    begun,
                    many.isEmpty() ? null : many.get().read(row),
                    relatedKey.isEmpty() ? null : relatedKey.get().read(row));
        }

        private Begun<M> begin(Row row) {
            Handles handles = new Handles(model.model().relations().size());
            ones.forEach(reader -> reader.fill(handles, row));
            return new Begun<>(model.read(row), handles);
        }
    }
}
