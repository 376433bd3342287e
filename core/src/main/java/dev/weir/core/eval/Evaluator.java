package dev.weir.core.eval;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Term;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.core.value.ValueOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * Computes the value of an expression, given the value of each term. Truth is three-valued; UNKNOWN is the NULL of
 * {@link ScalarType#BOOL}.
 *
 * @param <T> what leaves refer to
 */
public final class Evaluator<T extends Term> implements Expr.Visitor<T, Value> {
    private static final Value.Null UNKNOWN = new Value.Null(ScalarType.BOOL);

    private final Function<T, Value> terms;

    /**
     * Creates an evaluator.
     *
     * @param terms gives the value of each term, of the term's type
     */
    public Evaluator(Function<T, Value> terms) {
        this.terms = terms;
    }

    /**
     * Returns the value of {@code expr}.
     *
     * @throws InvalidValueException if a sum or difference leaves its type
     */
    public Value evaluate(Expr<T> expr) {
        return expr.accept(this);
    }

    /** Returns whether {@code condition} is TRUE; not if it is FALSE or UNKNOWN. */
    public boolean isTrue(Expr<T> condition) {
        return evaluate(condition).equals(Value.Bool.TRUE);
    }

    @Override
    public Value visitLeaf(Expr.Leaf<T> leaf) {
        return terms.apply(leaf.term());
    }

    @Override
    public Value visitLiteral(Expr.Literal<T> literal) {
        return literal.value();
    }

    @Override
    public Value visitNot(Expr.Not<T> not) {
        return negate(evaluate(not.operand()));
    }

    @Override
    public Value visitAnd(Expr.And<T> and) {
        return negate(anyTrue(and.operands(), true));
    }

    @Override
    public Value visitOr(Expr.Or<T> or) {
        return anyTrue(or.operands(), false);
    }

    /** Returns TRUE if an operand, negated first if asked, is TRUE; else UNKNOWN if one is; else FALSE. */
    private Value anyTrue(List<Expr<T>> operands, boolean negated) {
        boolean unknown = false;
        for (Expr<T> operand : operands) {
            Value value = evaluate(operand);
            if (value instanceof Value.Bool bool) {
                if (bool.value() != negated) {
                    return Value.Bool.TRUE;
                }
            } else {
                unknown = true;
            }
        }
        return unknown ? UNKNOWN : Value.Bool.FALSE;
    }

    @Override
    public Value visitComparison(Expr.Comparison<T> comparison) {
        return compare(comparison.op(), evaluate(comparison.left()), evaluate(comparison.right()));
    }

    @Override
    public Value visitBetween(Expr.Between<T> between) {
        Value operand = evaluate(between.operand());
        Value atLeast = compare(ComparisonOp.GE, operand, evaluate(between.low()));
        Value atMost = compare(ComparisonOp.LE, operand, evaluate(between.high()));
        if (atLeast.equals(Value.Bool.FALSE) || atMost.equals(Value.Bool.FALSE)) {
            return Value.Bool.FALSE;
        }
        return isNull(atLeast) || isNull(atMost) ? UNKNOWN : Value.Bool.TRUE;
    }

    @Override
    public Value visitIsNull(Expr.IsNull<T> isNull) {
        return Value.Bool.of(isNull(evaluate(isNull.operand())));
    }

    @Override
    public Value visitIsTrue(Expr.IsTrue<T> isTrue) {
        return Value.Bool.of(isTrue(isTrue.operand()));
    }

    @Override
    public Value visitInList(Expr.InList<T> inList) {
        Value operand = evaluate(inList.operand());
        return in(operand, inList.items().stream().map(this::evaluate).toList());
    }

    @Override
    public Value visitInSet(Expr.InSet<T> inSet) {
        Value operand = evaluate(inSet.operand());
        Value set = evaluate(inSet.set());
        return set instanceof Value.Items items ? in(operand, items.values()) : UNKNOWN;
    }

    @Override
    public Value visitTextMatch(Expr.TextMatch<T> match) {
        Value operand = evaluate(match.operand());
        Value pattern = evaluate(match.pattern());
        if (operand instanceof Value.Text text && pattern instanceof Value.Text other) {
            return Value.Bool.of(matches(match, text.value(), other.value()));
        }
        return UNKNOWN;
    }

    private static boolean matches(Expr.TextMatch<?> match, String text, String other) {
        return switch (match.kind()) {
            case LIKE -> LikePattern.of(other, match.escape()).matches(text);
            case ILIKE -> LikePattern.ignoringCase(other, match.escape()).matches(text);
            case STARTS_WITH -> text.startsWith(other);
            case ENDS_WITH -> text.endsWith(other);
            case CONTAINS -> text.contains(other);
        };
    }

    @Override
    public Value visitArithmetic(Expr.Arithmetic<T> arithmetic) {
        Value left = evaluate(arithmetic.left());
        Value right = evaluate(arithmetic.right());
        if (isNull(left) || isNull(right)) {
            return new Value.Null(arithmetic.type());
        }
        if (left instanceof Value.Int a && right instanceof Value.Int b) {
            return integer(arithmetic.op(), a, b);
        }
        if (left instanceof Value.Real a && right instanceof Value.Real b) {
            double exact =
                    switch (arithmetic.op()) {
                        case ADD -> a.value() + b.value();
                        case SUBTRACT -> a.value() - b.value();
                    };
            return new Value.Real(a.type(), a.type() == ScalarType.FLOAT32 ? (float) exact : exact);
        }
        return decimal(arithmetic.op(), ((Value.Decimal) left).value(), ((Value.Decimal) right).value());
    }

    private static Value integer(ArithmeticOp op, Value.Int left, Value.Int right) {
        long result;
        try {
            result = switch (op) {
                case ADD -> Math.addExact(left.value(), right.value());
                case SUBTRACT -> Math.subtractExact(left.value(), right.value());
            };
        } catch (ArithmeticException e) {
            throw outOfRange(left.type(), e);
        }
        if (!Value.Int.fits(left.type(), result)) {
            throw outOfRange(left.type(), null);
        }
        return new Value.Int(left.type(), result);
    }

    private static Value decimal(ArithmeticOp op, BigDecimal left, BigDecimal right) {
        return new Value.Decimal(
                switch (op) {
                    case ADD -> left.add(right);
                    case SUBTRACT -> left.subtract(right);
                });
    }

    private static InvalidValueException outOfRange(
            ScalarType type, @org.jspecify.annotations.Nullable ArithmeticException cause) {
        return new InvalidValueException("a sum or difference does not fit " + type.label(), cause);
    }

    private static Value in(Value operand, List<Value> items) {
        if (items.isEmpty()) {
            return Value.Bool.FALSE;
        }
        if (isNull(operand)) {
            return UNKNOWN;
        }
        boolean unknown = false;
        for (Value item : items) {
            if (isNull(item)) {
                unknown = true;
            } else if (ValueOrder.INSTANCE.compare(operand, item) == 0) {
                return Value.Bool.TRUE;
            }
        }
        return unknown ? UNKNOWN : Value.Bool.FALSE;
    }

    private static Value compare(ComparisonOp op, Value left, Value right) {
        if (isNull(left) || isNull(right)) {
            return UNKNOWN;
        }
        return Value.Bool.of(op.holds(ValueOrder.INSTANCE.compare(left, right)));
    }

    private static Value negate(Value condition) {
        return condition instanceof Value.Bool bool ? Value.Bool.of(!bool.value()) : UNKNOWN;
    }

    private static boolean isNull(Value value) {
        return value instanceof Value.Null;
    }
}
