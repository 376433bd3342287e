package dev.weir.exec.step;

import dev.weir.Handles;
import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.ModelDefinition;
import dev.weir.One;
import dev.weir.core.driver.Row;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.planner.plan.Join;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row has of one joined relation.
 *
 * @param <T> the model at the other end
 */
record JoinReader<T>(Join join, ModelDefinition<T> target, List<JoinReader<?>> nested) {

    static List<JoinReader<?>> all(List<Join> joins, Preparation preparation) {
        return joins.stream()
                .<JoinReader<?>>map(join -> of(join, preparation.models().definition(join.target()), preparation))
                .toList();
    }

    private static <T> JoinReader<T> of(Join join, ModelDefinition<T> target, Preparation preparation) {
        return new JoinReader<>(join, target, all(join.nested(), preparation));
    }

    boolean isMany() {
        return switch (join.holds()) {
            case MANY -> true;
            case ONE, MAYBE -> false;
        };
    }

    /** Returns whether relations to one are read with the related instance. */
    boolean hasNested() {
        return !nested.isEmpty();
    }

    /** Returns the related instance, with what is joined to it in its handles; null if there is none. */
    @Nullable T read(Row row) {
        if (row.isNull(join.presence())) {
            return null;
        }
        T instance = target.read(new JoinedRow(row, join.first()));
        if (nested.isEmpty()) {
            return instance;
        }
        Handles handles = new Handles(target.model().relations().size());
        nested.forEach(reader -> reader.fill(handles, row));
        return target.with(instance, handles);
    }

    /** Puts the one related instance, or that there is none, into a handle. */
    void fill(Handles handles, Row row) {
        @Nullable T related = read(row);
        handles.set(
                join.position(),
                switch (join.holds()) {
                    case ONE -> One.of(required(related));
                    case MAYBE ->
                        join.partial()
                                ? Maybe.partial(Optional.ofNullable(related))
                                : Maybe.of(Optional.ofNullable(related));
                    case MANY -> throw new InternalException(JoinReader.class, join.relation() + " leads to many");
                });
    }

    /** Puts all related instances of several rows into a handle. */
    void fill(Handles handles, List<?> related) {
        handles.set(join.position(), join.partial() ? Many.partial(related) : Many.of(related));
    }

    private T required(@Nullable T related) {
        if (related == null) {
            throw new RecordNotFoundException(
                    target.model().id().simpleName(),
                    "for " + join.relation() + ", which should always lead to one; declare it Maybe if it need not");
        }
        return related;
    }
}
