package dev.weir.query;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.LeafMapper;
import dev.weir.core.value.ArgumentChain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the instances of a model. Three-valued: an instance is selected if the condition is TRUE for it, not if
 * it is FALSE or UNKNOWN. Immutable.
 *
 * <p>A condition may be absent; an absent one vanishes from every combination and, alone, selects everything.
 *
 * @param <R> the model
 */
public final class Condition<R> {
    /** How deeply conditions may be combined one by one; deeper ones would exhaust the stack of whoever reads them. */
    private static final int MAX_DEPTH = 500;

    private static final Condition<?> ABSENT = new Condition<>(Expr.alwaysTrue(), ArgumentChain.none(), 0);

    private final Expr<FieldTerm> expr;
    private final ArgumentChain arguments;
    private final int depth;

    private Condition(Expr<FieldTerm> expr, ArgumentChain arguments, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("a condition of more than " + MAX_DEPTH
                    + " levels; combine many conditions with Condition.allOf or Condition.anyOf");
        }
        this.expr = expr;
        this.arguments = arguments;
        this.depth = depth;
    }

    /**
     * Returns the condition that an expression states.
     *
     * @param arguments the values of the expression's placeholders, in reading order
     */
    static <R> Condition<R> of(Expr<FieldTerm> expr, ArgumentChain arguments) {
        return new Condition<>(expr, arguments, 1);
    }

    /** Returns the condition that is not there. */
    @SuppressWarnings("unchecked") // speaks of no model
    public static <R> Condition<R> absent() {
        return (Condition<R>) ABSENT;
    }

    /** Returns a condition on a value if there is one, and the absent condition if the value is {@code null}. */
    public static <R, V> Condition<R> whenPresent(@Nullable V value, Function<? super V, Condition<R>> condition) {
        return value == null ? absent() : condition.apply(value);
    }

    /** Returns the condition that all of these hold; the absent one for an empty list. */
    public static <R> Condition<R> allOf(List<Condition<R>> conditions) {
        return combined(conditions, true);
    }

    /** Returns the condition that all of these hold. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R> Condition<R> allOf(Condition<R>... conditions) {
        return allOf(List.of(conditions));
    }

    /** Returns the condition that at least one of these holds; the absent one for an empty list. */
    public static <R> Condition<R> anyOf(List<Condition<R>> conditions) {
        return combined(conditions, false);
    }

    /** Returns the condition that at least one of these holds. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R> Condition<R> anyOf(Condition<R>... conditions) {
        return anyOf(List.of(conditions));
    }

    /** Returns the condition that this one and another hold. */
    public Condition<R> and(Condition<R> other) {
        if (isAbsent()) {
            return other;
        }
        return other.isAbsent()
                ? this
                : new Condition<>(
                        new Expr.And<>(List.of(expr, other.expr)),
                        arguments.then(other.arguments),
                        Math.max(depth, other.depth) + 1);
    }

    /** Returns the condition that this one or another holds. */
    public Condition<R> or(Condition<R> other) {
        if (isAbsent()) {
            return other;
        }
        return other.isAbsent()
                ? this
                : new Condition<>(
                        new Expr.Or<>(List.of(expr, other.expr)),
                        arguments.then(other.arguments),
                        Math.max(depth, other.depth) + 1);
    }

    /** Returns the condition that this one is FALSE; where this one is UNKNOWN, so is its negation. */
    public Condition<R> not() {
        return isAbsent() ? this : new Condition<>(new Expr.Not<>(expr), arguments, depth + 1);
    }

    /** Returns whether this condition is not there. */
    public boolean isAbsent() {
        return this == ABSENT;
    }

    Expr<FieldTerm> expr() {
        return expr;
    }

    /** Returns whether it says something, and nothing but of the fields of an instance itself. */
    boolean isOfFieldsAlone() {
        List<FieldTerm> terms = new ArrayList<>();
        new LeafMapper<FieldTerm, FieldTerm>(term -> {
                    terms.add(term);
                    return new Expr.Leaf<>(term);
                })
                .map(expr);
        return terms.stream().anyMatch(FieldTerm.FieldRef.class::isInstance)
                && terms.stream()
                        .allMatch(term -> term instanceof FieldTerm.Placeholder
                                || (term instanceof FieldTerm.FieldRef field
                                        && field.path().isEmpty()));
    }

    ArgumentChain arguments() {
        return arguments;
    }

    private static <R> Condition<R> combined(List<Condition<R>> conditions, boolean all) {
        List<Expr<FieldTerm>> exprs = new ArrayList<>();
        List<ArgumentChain> arguments = new ArrayList<>();
        int depth = 0;
        for (Condition<R> condition : conditions) {
            if (!condition.isAbsent()) {
                exprs.add(condition.expr);
                arguments.add(condition.arguments);
                depth = Math.max(depth, condition.depth);
            }
        }
        if (exprs.isEmpty()) {
            return absent();
        }
        return new Condition<>(all ? Expr.all(exprs) : Expr.any(exprs), ArgumentChain.all(arguments), depth + 1);
    }
}
