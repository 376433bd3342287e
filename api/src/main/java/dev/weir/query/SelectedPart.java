package dev.weir.query;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.ModelDefinition;
import dev.weir.One;
import dev.weir.SelectedReader;
import dev.weir.SelectedRow;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Output;
import dev.weir.core.value.ArgumentChain;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a query selects: how the statement names it, and how it is taken from what comes back.
 *
 * @param <R> the model whose instances are selected
 * @param <T> what is given
 */
public abstract sealed class SelectedPart<R, T>
        permits SelectedPart.Value,
                SelectedPart.OptionalValue,
                SelectedPart.Instance,
                SelectedPart.Related,
                SelectedPart.OptionalRelated,
                SelectedList {
    private final Output output;
    private final ArgumentChain arguments;

    SelectedPart(Output output, ArgumentChain arguments) {
        this.output = output;
        this.arguments = arguments;
    }

    final Output output() {
        return output;
    }

    /** Returns the values of the output's placeholders, in reading order. */
    final ArgumentChain arguments() {
        return arguments;
    }

    /** Returns what the query includes for this besides what it includes anyway. */
    List<IncludeTree> includes() {
        return List.of();
    }

    /**
     * Returns what takes this from a row.
     *
     * @param position its position among the computed values, or among the lists of values, if it is one of them
     */
    abstract SelectedReader<R, T> reader(ModelDefinition<R> model, int position);

    /** A value that is always there. */
    static final class Value<R, T> extends SelectedPart<R, T> {
        private final FieldType<T> type;

        Value(Expression<R, T> expression) {
            super(new Output.Computed(expression.expr(), false), expression.arguments());
            this.type = expression.fieldType();
        }

        @Override
        SelectedReader<R, T> reader(ModelDefinition<R> model, int position) {
            return row -> {
                if (row.values().isNull(position)) {
                    throw new InvalidValueException("a selected value of "
                            + model.model().id().simpleName()
                            + " is NULL, which its declaration rules out; a row is missing that it says is there");
                }
                return type.read(row.values(), position);
            };
        }
    }

    /** A value that may be NULL. */
    static final class OptionalValue<R, T> extends SelectedPart<R, Optional<T>> {
        private final FieldType<T> type;

        OptionalValue(Expression<R, T> expression) {
            super(new Output.Computed(expression.expr(), true), expression.arguments());
            this.type = expression.fieldType();
        }

        @Override
        SelectedReader<R, Optional<T>> reader(ModelDefinition<R> model, int position) {
            return row ->
                    row.values().isNull(position) ? Optional.empty() : Optional.of(type.read(row.values(), position));
        }
    }

    /** The instance that the row is. */
    static final class Instance<R, T> extends SelectedPart<R, T> {
        Instance() {
            super(new Output.Instance(), ArgumentChain.none());
        }

        @Override
        @SuppressWarnings("unchecked") // only the root, which is R, is selected as an instance
        SelectedReader<R, T> reader(ModelDefinition<R> model, int position) {
            return row -> (T) read(row);
        }
    }

    /** What a relation leads to, which is always there: an instance or a list. */
    static final class Related<R, T> extends SelectedPart<R, T> {
        private final RelationId relation;
        private final List<IncludeTree> includes;

        Related(List<RelationId> via, RelationId relation) {
            this(via, relation, List.of());
        }

        /**
         * Creates it.
         *
         * @param includes say which of them, if not what the query includes does
         */
        Related(List<RelationId> via, RelationId relation, List<IncludeTree> includes) {
            super(new Output.Related(ownOf(via, relation), false), ArgumentChain.none());
            this.relation = relation;
            this.includes = includes;
        }

        @Override
        List<IncludeTree> includes() {
            return includes;
        }

        @Override
        @SuppressWarnings("unchecked") // the component's type is that of the path that was selected
        SelectedReader<R, T> reader(ModelDefinition<R> model, int position) {
            int place = model.model().position(relation);
            return row -> {
                Object handle = model.handle(read(row), place);
                return handle instanceof Many<?> many ? (T) many.get() : (T) ((One<?>) handle).get();
            };
        }
    }

    /** The instance that a relation leads to, if it leads to one. */
    static final class OptionalRelated<R, T> extends SelectedPart<R, Optional<T>> {
        private final RelationId relation;

        OptionalRelated(List<RelationId> via, RelationId relation) {
            super(new Output.Related(ownOf(via, relation), true), ArgumentChain.none());
            this.relation = relation;
        }

        @Override
        @SuppressWarnings("unchecked") // the component's type is that of the path that was selected
        SelectedReader<R, Optional<T>> reader(ModelDefinition<R> model, int position) {
            int place = model.model().position(relation);
            return row -> {
                Object handle = model.handle(read(row), place);
                return handle instanceof Maybe<?> maybe
                        ? ((Maybe<T>) maybe).get()
                        : Optional.of(((One<T>) handle).get());
            };
        }
    }

    static RelationId ownOf(List<RelationId> via, RelationId relation) {
        if (!via.isEmpty()) {
            throw new IllegalArgumentException("select " + via.get(0).name() + " with its " + relation.name()
                    + " included, and take them from there; only a model's own relations are selected as such");
        }
        return relation;
    }

    private static <M> M read(SelectedRow<M> row) {
        @Nullable M instance = row.instance();
        if (instance == null) {
            throw new InternalException(SelectedPart.class, "an instance is selected and none was read");
        }
        return instance;
    }
}
