package dev.weir.planner.simplify;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.Value;
import dev.weir.planner.testing.Bound;
import dev.weir.planner.testing.ExprGenerator;
import dev.weir.planner.testing.SampleRows;
import dev.weir.planner.testing.SampleSchema;
import dev.weir.planner.testing.Scope;
import dev.weir.planner.testing.Sight;
import dev.weir.planner.testing.StatementText;
import dev.weir.planner.testing.TableInterpreter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Looks for an expression or select that a rewrite gives another meaning. */
final class Equivalence {
    static final Alias USER = new Alias("u");
    static final Alias BOOKING = new Alias("b");
    static final Sight SIGHT = Sight.empty().with(USER, SampleSchema.USERS).with(BOOKING, SampleSchema.BOOKINGS);

    private static final int DEPTH = 4;
    private static final int BINDINGS = 3;

    private Equivalence() {}

    /** Returns the condition that a seed stands for. */
    static Expr<ColumnTerm> condition(long seed) {
        return new ExprGenerator(new Random(seed)).condition(freshSight(), DEPTH);
    }

    /** Returns the select that a seed stands for. */
    static Select select(long seed) {
        return new ExprGenerator(new Random(seed)).select(Sight.empty(), DEPTH);
    }

    /** Returns what is wrong with rewriting the condition of this seed, if anything is. */
    static Optional<String> counterexample(long seed, Context context, UnaryOperator<Expr<ColumnTerm>> rewrite) {
        Random random = new Random(seed);
        ExprGenerator generator = new ExprGenerator(random);
        Expr<ColumnTerm> before = generator.condition(freshSight(), DEPTH);
        Expr<ColumnTerm> after = rewrite.apply(before);
        if (after == before) {
            return Optional.empty();
        }
        for (int i = 0; i < BINDINGS; i++) {
            SampleRows rows = SampleRows.random(random);
            Bound bound = Bound.random(generator.slots(), random);
            TableInterpreter interpreter = new TableInterpreter(rows, bound);
            for (var user : rows.of(SampleSchema.USERS)) {
                for (var booking : rows.of(SampleSchema.BOOKINGS)) {
                    Scope scope = Scope.empty().with(USER, user).with(BOOKING, booking);
                    if (!agree(interpreter, scope, context, before, after)) {
                        return Optional.of("%s%n became %s%n in %s%n with %s%n over %s"
                                .formatted(StatementText.of(before), StatementText.of(after), scope, bound, rows));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean agree(
            TableInterpreter interpreter,
            Scope scope,
            Context context,
            Expr<ColumnTerm> before,
            Expr<ColumnTerm> after) {
        Value expected;
        try {
            expected = interpreter.evaluate(before, scope);
        } catch (InvalidValueException e) {
            return true; // an error promises nothing
        }
        try {
            Value actual = interpreter.evaluate(after, scope);
            return switch (context) {
                case EXACT -> expected.equals(actual);
                case FILTER -> expected.equals(Value.Bool.TRUE) == actual.equals(Value.Bool.TRUE);
            };
        } catch (InvalidValueException e) {
            return false;
        }
    }

    /** Returns what is wrong with rewriting the select of this seed, if anything is. */
    static Optional<String> selectCounterexample(long seed, UnaryOperator<Select> rewrite) {
        Random random = new Random(seed);
        ExprGenerator generator = new ExprGenerator(random);
        Select before = generator.select(Sight.empty(), DEPTH);
        Select after = rewrite.apply(before);
        for (int i = 0; i < BINDINGS; i++) {
            SampleRows rows = SampleRows.random(random);
            Bound bound = Bound.random(generator.slots(), random);
            TableInterpreter interpreter = new TableInterpreter(rows, bound);
            if (!agree(interpreter, before, after)) {
                return Optional.of("%s%n became %s%n with %s%n over %s"
                        .formatted(StatementText.of(before), StatementText.of(after), bound, rows));
            }
        }
        return Optional.empty();
    }

    private static boolean agree(TableInterpreter interpreter, Select before, Select after) {
        List<List<Value>> expected;
        try {
            expected = interpreter.rows(before, Scope.empty());
        } catch (InvalidValueException e) {
            return true; // an error promises nothing
        }
        try {
            return expected.equals(interpreter.rows(after, Scope.empty()));
        } catch (InvalidValueException e) {
            return false;
        }
    }

    private static Sight freshSight() {
        return Sight.empty().with(USER, SampleSchema.USERS).with(BOOKING, SampleSchema.BOOKINGS);
    }
}
