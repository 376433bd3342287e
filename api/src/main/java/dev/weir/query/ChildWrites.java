package dev.weir.query;

import dev.weir.Atomicity;
import dev.weir.StatementRunner;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.query.UpdateState.FieldChange;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is done to the children of one relation, as writes. Only rows that are children of the given parent are unlinked:
 * their key and their link are asked for. What is not there, or is another's, is none of them and changes nothing.
 */
record ChildWrites<P, C>(ChildLink<P, C> link, LinkChanges<C> changes) {

    /**
     * Refuses that a child be linked which unlinking deletes.
     *
     * @throws IllegalArgumentException if there is one
     */
    void requireNoneIsBoth() {
        if (link.link().required() && link.haveCommon(changes.unlinked(), changes.linked())) {
            throw new IllegalArgumentException("an instance of "
                    + link.child().model().id().simpleName() + " is unlinked and linked by " + link.relation()
                    + ", and unlinking deletes it; do one of both");
        }
    }

    /** Returns how many writes may take effect one without the other. */
    int count() {
        // of several children that are linked at once, one may turn out to be gone when the others have been linked
        int linked = Math.min(2, link.count(changes.linked()));
        return link.writes(changes.unlinked())
                + (changes.isSole() ? 1 : 0)
                + linked
                + (changes.created().isEmpty() ? 0 : 1);
    }

    /** Returns the statements that unlink and link, for their plans. */
    List<Statement> statements(P parent) {
        List<Statement> statements = new ArrayList<>();
        removals(parent).forEach(removal -> statements.add(removal.shape()));
        links(parent).forEach(each -> statements.add(each.shape()));
        return statements;
    }

    /** Unlinks, and gives how many rows were deleted or lost their link. */
    Mono<Long> unlink(StatementRunner statements, P parent, Atomicity atomicity) {
        return sum(statements, removals(parent), atomicity);
    }

    /** Links, and gives how many rows there were; fails if one is gone. */
    Mono<Long> link(StatementRunner statements, P parent, Atomicity atomicity) {
        if (changes.linked().isEmpty()) {
            return Mono.just(0L);
        }
        int expected = link.count(changes.linked());
        return sum(statements, links(parent), atomicity).map(rows -> {
            if (rows < expected) {
                throw gone(expected);
            }
            return rows;
        });
    }

    /** Creates, and gives what was created, in order. */
    Mono<List<C>> create(StatementRunner statements, P parent, Atomicity atomicity) {
        if (changes.created().isEmpty()) {
            return Mono.just(List.of());
        }
        List<FieldChange> values = link.linkedTo(parent);
        List<CreateState<C>> children =
                changes.created().stream().map(child -> child.with(values)).toList();
        return Creates.run(statements, link.child(), children, atomicity).collectList();
    }

    private List<Bound<? extends Statement>> removals(P parent) {
        return unlinked(parent).stream()
                .<Bound<? extends Statement>>map(this::removal)
                .toList();
    }

    private List<Bound<Selection>> unlinked(P parent) {
        List<Bound<Selection>> unlinked = new ArrayList<>(link.among(parent, changes.unlinked()));
        if (changes.isSole()) {
            unlinked.add(link.otherThan(parent, changes.linked()));
        }
        return unlinked;
    }

    private Bound<? extends Statement> removal(Bound<Selection> children) {
        return link.link().required()
                ? new Bound<>(new Delete(link.child().model().id(), children.shape()), children.arguments())
                : UpdateState.update(link.child(), children, link.unlinked(), false, false);
    }

    private List<Bound<? extends Statement>> links(P parent) {
        if (changes.linked().isEmpty()) {
            return List.of();
        }
        List<FieldChange> values = link.linkedTo(parent);
        return link.these(changes.linked()).stream()
                .<Bound<? extends Statement>>map(
                        children -> UpdateState.update(link.child(), children, values, false, false))
                .toList();
    }

    private static Mono<Long> sum(
            StatementRunner statements, List<Bound<? extends Statement>> writes, Atomicity atomicity) {
        return Flux.fromIterable(writes)
                .concatMap(write -> statements.change(write.shape(), write.arguments(), atomicity), 1)
                .reduce(0L, Long::sum);
    }

    private RecordNotFoundException gone(int expected) {
        return new RecordNotFoundException(
                link.child().model().id().simpleName(),
                (expected == 1 ? "with the key of the given instance" : "with the key of one of the given instances")
                        + ", so it cannot be linked by " + link.relation() + "; it was deleted");
    }
}
