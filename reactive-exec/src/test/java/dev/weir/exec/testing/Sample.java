package dev.weir.exec.testing;

import dev.weir.StatementRunner;
import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.value.Arguments;
import dev.weir.exec.session.Scope;
import dev.weir.exec.testing.blog.UserModel;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Programs and operations for tests that are not about what they do. */
public final class Sample {
    /** Makes no runner: for transactions in which only scopes are used. */
    public static final Function<Scope, StatementRunner> NO_RUNNER = scope -> new NoStatements();

    private static final Query QUERY = new Query(UserModel.ID, Selection.all(), List.of(), Query.Answer.INSTANCES);

    private Sample() {}

    /** Returns a program that only reads. */
    public static Program reading() {
        return program(AccessMode.READ);
    }

    /** Returns a program that writes. */
    public static Program writing() {
        return program(AccessMode.WRITE);
    }

    /** Returns a program that deletes. */
    public static Program deleting() {
        return deleting(new Action.Nothing());
    }

    /** Returns a program that deletes unless something is found. */
    public static Program deletingUnless() {
        Operation.OnRows operation =
                new Operation.Run(new DeleteRows(new TableId("users"), new Alias("t0"), Expr.alwaysTrue()), List.of());
        return deleting(new Action.Cascade(
                Optional.empty(),
                List.of(new Action.Restriction(new TableId("users"), operation)),
                List.of(),
                operation,
                Action.Cascade.Counted.ROWS));
    }

    private static Program deleting(Action action) {
        return new Program(new Delete(UserModel.ID, Selection.all()), action, 0, AccessMode.WRITE, false, List.of());
    }

    private static Program program(AccessMode access) {
        return new Program(QUERY, new Action.Nothing(), 0, access, false, List.of());
    }

    /** Returns the run of one operation, known by its text, that gives the first column of each row as a number. */
    public static Function<Session, Flux<Long>> rows(String text) {
        return session -> session.execute(new Named(text), Arguments.NONE, row -> row.int64(0));
    }

    /** Like {@link #rows}, for an operation that answers one row at the most. */
    public static Function<Session, Mono<Long>> row(String text) {
        return session -> Mono.fromDirect(rows(text).apply(session));
    }

    private record Named(String text) implements PreparedOperation {
        @Override
        public Operation operation() {
            throw new UnsupportedOperationException("known by its text alone");
        }
    }
}
