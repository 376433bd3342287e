package dev.weir.core.testing;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Term;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A term that is no more than a name with a type, and short words for expressions over such terms. */
public record Name(String text, Type type) implements Term {

    /** Returns the leaf of a name. */
    public static Expr<Name> name(String text, Type type) {
        return new Expr.Leaf<>(new Name(text, type));
    }

    /** Returns the leaf of an INT32 name. */
    public static Expr<Name> number(String text) {
        return name(text, ScalarType.INT32);
    }

    /** Returns the leaf of a BOOL name. */
    public static Expr<Name> condition(String text) {
        return name(text, ScalarType.BOOL);
    }

    /** Returns the leaf of a TEXT name. */
    public static Expr<Name> text(String text) {
        return name(text, ScalarType.TEXT);
    }

    /** Returns an INT32 literal. */
    public static Expr<Name> lit(int value) {
        return new Expr.Literal<>(integer(value));
    }

    /** Returns a TEXT literal. */
    public static Expr<Name> lit(String value) {
        return new Expr.Literal<>(new Value.Text(value));
    }

    /** Returns the literal of a value. */
    public static Expr<Name> lit(Value value) {
        return new Expr.Literal<>(value);
    }

    /** Returns the NULL of a type. */
    public static Expr<Name> nil(Type type) {
        return new Expr.Literal<>(new Value.Null(type));
    }

    /** Returns a literal list of INT32; {@code null} stands for NULL. */
    public static Expr<Name> list(@Nullable Integer... items) {
        return new Expr.Literal<>(new Value.Items(
                new ListType(ScalarType.INT32),
                Arrays.stream(items)
                        .map(item -> item == null ? new Value.Null(ScalarType.INT32) : integer(item))
                        .toList()));
    }

    /** Returns an INT32 value. */
    public static Value integer(int value) {
        return new Value.Int(ScalarType.INT32, value);
    }
}
