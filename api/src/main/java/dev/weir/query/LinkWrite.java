package dev.weir.query;

import dev.weir.Atomicity;
import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.ModelDefinition;
import dev.weir.StatementRunner;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Statement;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The linking and unlinking of what one instance has through a has-one or has-many. Running it gives how many rows were
 * linked, unlinked or deleted. Immutable.
 *
 * <p>Only what belongs to the instance is unlinked. A row that does not, or is not there any more, is not counted and stays as
 * it is. What is linked is taken from whomever it belonged to; if a row to be linked is gone, it fails with a
 * {@link dev.weir.core.error.RecordNotFoundException}, and nothing was changed.
 */
public final class LinkWrite implements Batchable<Long> {
    private final OfParent<?, ?> links;
    private final Atomicity atomicity;

    private LinkWrite(OfParent<?, ?> links, Atomicity atomicity) {
        this.links = links;
        this.atomicity = atomicity;
    }

    /** Returns changes to what an instance has through a relation. */
    public static <P, C> LinkWrite of(
            ModelDefinition<P> model, P instance, RelationId relation, LinkChanges<C> changes) {
        ChildLink<P, C> link = ChildLink.of(model, relation);
        return new LinkWrite(new OfParent<>(instance, new ChildWrites<>(link, changes)), Atomicity.ATOMIC);
    }

    /** Returns the same without the promise that all of it is done or nothing: a failure leaves what was done before it. */
    public LinkWrite nonAtomic() {
        return new LinkWrite(links, Atomicity.NON_ATOMIC);
    }

    /** Changes the links and gives how many rows were linked, unlinked or deleted. With nothing to do, nothing is sent. */
    public Mono<Long> exec(Executor executor) {
        return run(executor.statements());
    }

    @Override
    public Mono<Long> run(StatementRunner statements) {
        return atomicity.isAtomic() && links.writes().count() > 1
                ? statements.together(unit -> links.write(unit, atomicity))
                : links.write(statements, atomicity);
    }

    /** Gives the plans of the statements as text, one after the other, without running them. */
    public Mono<String> explain(Executor executor) {
        return Flux.defer(links::statements)
                .concatMap(executor.statements()::explain, 1)
                .reduce((first, second) -> first + "\n" + second)
                .defaultIfEmpty("");
    }

    /** The writes with the parent whose children they change. */
    private record OfParent<P, C>(P parent, ChildWrites<P, C> writes) {
        Mono<Long> write(StatementRunner statements, Atomicity atomicity) {
            return writes.unlink(statements, parent, atomicity)
                    .flatMap(unlinked ->
                            writes.link(statements, parent, atomicity).map(linked -> unlinked + linked));
        }

        Flux<Statement> statements() {
            return Flux.fromIterable(writes.statements(parent));
        }
    }
}
