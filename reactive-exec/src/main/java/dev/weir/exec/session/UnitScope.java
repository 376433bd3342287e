package dev.weir.exec.session;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Session;
import dev.weir.core.stmt.Delete;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import java.util.function.Consumer;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where the statements of one unit run, one after the other. Whoever opens the unit undoes all of it if one of them fails, so
 * no write needs to be undone by itself. Used by one run.
 *
 * <p>A read sees what was written before it in the unit. Where writes are set aside until the end it could not, and is refused.
 * So is a write that first looks for what must not be there, after one that may have added it; after deletes it at most finds
 * what they take away, and changes nothing.
 */
final class UnitScope implements Scope {
    private final Session session;
    private final Capability capability;
    private final Consumer<Program> allowed;
    private volatile boolean written;
    private volatile boolean mayHaveAdded;

    /**
     * Creates the scope.
     *
     * @param allowed checks that a program that writes may run here
     */
    UnitScope(Session session, Capability capability, Consumer<Program> allowed) {
        this.session = session;
        this.capability = capability;
        this.allowed = allowed;
    }

    @Override
    public <T> Flux<T> read(Program program, Function<Session, Flux<T>> run) {
        return Flux.defer(() -> {
            requireUpToDate(program);
            return run.apply(session);
        });
    }

    @Override
    public <T> Mono<T> readOne(Program program, Function<Session, Mono<T>> run) {
        return Mono.defer(() -> {
            requireUpToDate(program);
            return run.apply(session);
        });
    }

    private void requireUpToDate(Program program) {
        if (written) {
            capability.require(
                    Feature.INTERACTIVE_TRANSACTIONS,
                    "a query of " + program.statement().model().simpleName() + " after a write of the same batch",
                    "put it before the writes, or run it apart from them");
        }
    }

    private void requireNothingAdded(Program program) {
        if (mayHaveAdded
                && program.action() instanceof Action.Cascade cascade
                && !cascade.restrictions().isEmpty()) {
            capability.require(
                    Feature.INTERACTIVE_TRANSACTIONS,
                    "a delete of " + program.statement().model().simpleName()
                            + " that is restricted, after a create or an update of the same batch",
                    "put it before them, or run it apart from them");
        }
    }

    @Override
    public <T> Mono<T> write(Program program, boolean atomic, Function<Session, Mono<T>> run) {
        return Mono.defer(() -> {
            allowed.accept(program);
            requireNothingAdded(program);
            written = true;
            if (!(program.statement() instanceof Delete)) {
                mayHaveAdded = true;
            }
            return run.apply(session);
        });
    }

    @Override
    public <T> Mono<T> together(Function<Scope, Mono<T>> statements) {
        return Mono.defer(() -> statements.apply(this));
    }

    @Override
    public <T> Mono<T> readTogether(Function<Scope, Mono<T>> statements) {
        return together(statements);
    }
}
