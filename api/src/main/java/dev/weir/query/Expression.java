package dev.weir.query;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import java.util.Optional;

/**
 * Something that has a value for each instance of a model: a field, or what is computed from fields. Selected, it is that
 * value. Immutable.
 *
 * @param <R> the model
 * @param <T> the Java type of the value, boxed
 */
public sealed interface Expression<R, T> extends Selectable<R, T> permits EqualityExpression {

    /** Returns the expression as the statement holds it. */
    Expr<FieldTerm> expr();

    /** Returns the values of the expression's placeholders, in reading order. */
    ArgumentChain arguments();

    /** Returns how values of this type become arguments. */
    FieldType<T> fieldType();

    /** Returns the value where there is one, and an empty {@link Optional} where it is NULL. */
    default Selectable<R, Optional<T>> optional() {
        return () -> new SelectedPart.OptionalValue<>(this);
    }

    @Override
    default SelectedPart<R, T> selected() {
        return new SelectedPart.Value<>(this);
    }
}
