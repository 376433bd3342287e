package dev.weir.core.stmt.expr;

import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A scalar expression over leaves of the family {@code T}. Immutable and closed: a new variant goes in here and into
 * {@link Visitor}, and the compiler then lists every place that must decide what to do with it.
 *
 * <p>Truth is three-valued: a condition is TRUE, FALSE or UNKNOWN, and UNKNOWN is the NULL of {@link ScalarType#BOOL}.
 * Expressions carry no values of users; a user's value is a term whose value arrives when the statement runs. Equal
 * expressions are equal records, so an expression is its own cache key.
 *
 * @param <T> what leaves refer to
 */
public sealed interface Expr<T extends Term> {

    /** Returns the type this expression yields, known at construction. */
    Type type();

    /** Rebuilds this node with each child replaced; returns {@code this} when no child changed. */
    Expr<T> mapChildren(UnaryOperator<Expr<T>> child);

    <R> R accept(Visitor<T, R> visitor);

    /** One method per variant and no defaults: leaving a variant out does not compile. */
    interface Visitor<T extends Term, R> {
        R visitLeaf(Leaf<T> leaf);

        R visitLiteral(Literal<T> literal);

        R visitNot(Not<T> not);

        R visitAnd(And<T> and);

        R visitOr(Or<T> or);

        R visitComparison(Comparison<T> comparison);

        R visitBetween(Between<T> between);

        R visitIsNull(IsNull<T> isNull);

        R visitIsTrue(IsTrue<T> isTrue);

        R visitInList(InList<T> inList);

        R visitInSet(InSet<T> inSet);

        R visitTextMatch(TextMatch<T> textMatch);

        R visitArithmetic(Arithmetic<T> arithmetic);
    }

    /** Returns the condition that is always TRUE. */
    static <T extends Term> Expr<T> alwaysTrue() {
        return new Literal<>(Value.Bool.TRUE);
    }

    /** Returns the condition that is never TRUE and never UNKNOWN. */
    static <T extends Term> Expr<T> alwaysFalse() {
        return new Literal<>(Value.Bool.FALSE);
    }

    /** Returns the conjunction: TRUE for no operand, the operand itself for one. */
    static <T extends Term> Expr<T> all(List<Expr<T>> operands) {
        return switch (operands.size()) {
            case 0 -> alwaysTrue();
            case 1 -> operands.get(0);
            default -> new And<>(operands);
        };
    }

    /** Returns the disjunction: FALSE for no operand, the operand itself for one. */
    static <T extends Term> Expr<T> any(List<Expr<T>> operands) {
        return switch (operands.size()) {
            case 0 -> alwaysFalse();
            case 1 -> operands.get(0);
            default -> new Or<>(operands);
        };
    }

    /** Returns whether this is the literal TRUE. */
    default boolean isAlwaysTrue() {
        return this instanceof Literal<T> literal && literal.value().equals(Value.Bool.TRUE);
    }

    /** Returns whether this is the literal FALSE. */
    default boolean isAlwaysFalse() {
        return this instanceof Literal<T> literal && literal.value().equals(Value.Bool.FALSE);
    }

    /** The value a term stands for. */
    record Leaf<T extends Term>(T term) implements Expr<T> {
        @Override
        public Type type() {
            return term.type();
        }

        @Override
        public Expr<T> mapChildren(UnaryOperator<Expr<T>> child) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visitLeaf(this);
        }
    }

    /** A constant that belongs to the shape of the statement: TRUE, FALSE, NULL, a number that the library chose. */
    record Literal<T extends Term>(Value value) implements Expr<T> {
        @Override
        public Type type() {
            return value.type();
        }

        @Override
        public Expr<T> mapChildren(UnaryOperator<Expr<T>> child) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visitLiteral(this);
        }
    }

    /** Negation: TRUE and FALSE change places, UNKNOWN stays. */
    record Not<T extends Term>(Expr<T> operand) implements Expr<T> {
        public Not {
            Checks.condition("NOT", operand);
        }

        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public Expr<T> mapChildren(UnaryOperator<Expr<T>> child) {
            Expr<T> mapped = child.apply(operand);
            return mapped == operand ? this : new Not<>(mapped);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visitNot(this);
        }
    }

    /** Conjunction of two or more: FALSE if any operand is FALSE, else UNKNOWN if any is UNKNOWN, else TRUE. */
    record And<T extends Term>(List<Expr<T>> operands) implements Expr<T> {
        public And {
            operands = Checks.conditions("AND", operands);
        }

        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public Expr<T> mapChildren(UnaryOperator<Expr<T>> child) {
            List<Expr<T>> mapped = mapAll(operands, child);
            return mapped == operands ? this : new And<>(mapped);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visitAnd(this);
        }
    }

    /** Disjunction of two or more: TRUE if any operand is TRUE, else UNKNOWN if any is UNKNOWN, else FALSE. */
    record Or<T extends Term>(List<Expr<T>> operands) implements Expr<T> {
        public Or {
            operands = Checks.conditions("OR", operands);
        }

        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public Expr<T> mapChildren(UnaryOperator<Expr<T>> child) {
            List<Expr<T>> mapped = mapAll(operands, child);
            return mapped == operands ? this : new Or<>(mapped);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visitOr(this);
        }
    }

    /** Comparison of two values of one type; UNKNOWN if either is NULL. */
    record Comparison<T extends Term>(ComparisonOp op, Expr<T> left, Expr<T> right) implements Expr<T> {
        public Comparison {
            Checks.sameType(op.symbol(), left, right);
        }

        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public Expr<T> mapChildren(UnaryOperator<Expr<T>> child) {
            Expr<T> newLeft = child.apply(left);
            Expr<T> newRight = child.apply(right);
            return newLeft == left && newRight == right ? this : new Comparison<>(op, newLeft, newRight);
        }

        /** Returns this comparison with another operator. */
        public Comparison<T> withOp(ComparisonOp newOp) {
            return new Comparison<>(newOp, left, right);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visitComparison(this);
        }
    }

    /** {@code low <= operand AND operand <= high}, both ends included, with that conjunction's three-valued answer. */
    record Between<T extends Term>(Expr<T> operand, Expr<T> low, Expr<T> high) implements Expr<T> {
        public Between {
            Checks.sameType("BETWEEN", operand, low);
            Checks.sameType("BETWEEN", operand, high);
        }

        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public Expr<T> mapChildren(UnaryOperator<Expr<T>> child) {
            Expr<T> newOperand = child.apply(operand);
            Expr<T> newLow = child.apply(low);
            Expr<T> newHigh = child.apply(high);
            return newOperand == operand && newLow == low && newHigh == high
                    ? this
                    : new Between<>(newOperand, newLow, newHigh);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visitBetween(this);
        }
    }

    /** TRUE if the operand is NULL, else FALSE; never UNKNOWN. */
    record IsNull<T extends Term>(Expr<T> operand) implements Expr<T> {
        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public Expr<T> mapChildren(UnaryOperator<Expr<T>> child) {
            Expr<T> mapped = child.apply(operand);
            return mapped == operand ? this : new IsNull<>(mapped);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visitIsNull(this);
        }
    }

    /** TRUE if the operand is TRUE, else FALSE; never UNKNOWN. */
    record IsTrue<T extends Term>(Expr<T> operand) implements Expr<T> {
        public IsTrue {
            Checks.condition("IS TRUE", operand);
        }

        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public Expr<T> mapChildren(UnaryOperator<Expr<T>> child) {
            Expr<T> mapped = child.apply(operand);
            return mapped == operand ? this : new IsTrue<>(mapped);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visitIsTrue(this);
        }
    }

    /**
     * Membership among expressions: {@code operand IN (items)}.
     *
     * <p>Three-valued: with no match, a NULL operand or item gives UNKNOWN. An empty list gives FALSE for every
     * operand, NULL included; SQL has no such form, so simplification removes it.
     */
    record InList<T extends Term>(Expr<T> operand, List<Expr<T>> items) implements Expr<T> {
        public InList {
            items = List.copyOf(items);
            for (Expr<T> item : items) {
                Checks.sameType("IN", operand, item);
            }
        }

        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public Expr<T> mapChildren(UnaryOperator<Expr<T>> child) {
            Expr<T> newOperand = child.apply(operand);
            List<Expr<T>> newItems = mapAll(items, child);
            return newOperand == operand && newItems == items ? this : new InList<>(newOperand, newItems);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visitInList(this);
        }
    }

    /**
     * Membership in one list value, whose length is not part of the shape. Three-valued like {@link InList}; FALSE for
     * the empty list.
     */
    record InSet<T extends Term>(Expr<T> operand, Expr<T> set) implements Expr<T> {
        public InSet {
            Checks.listOf("IN", operand, set);
        }

        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public Expr<T> mapChildren(UnaryOperator<Expr<T>> child) {
            Expr<T> newOperand = child.apply(operand);
            Expr<T> newSet = child.apply(set);
            return newOperand == operand && newSet == set ? this : new InSet<>(newOperand, newSet);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visitInSet(this);
        }
    }

    /**
     * A match of text against text; UNKNOWN if either is NULL. Case counts, except for {@link TextMatchKind#ILIKE}.
     *
     * @param escape in a LIKE pattern, the character that takes the next one literally; no character does by default
     */
    record TextMatch<T extends Term>(TextMatchKind kind, Expr<T> operand, Expr<T> pattern, Optional<Character> escape)
            implements Expr<T> {
        public TextMatch {
            Checks.text(kind.name(), operand);
            Checks.text(kind.name(), pattern);
            if (escape.isPresent() && !kind.isPattern()) {
                throw new IllegalArgumentException(kind + " takes no escape character");
            }
        }

        @Override
        public Type type() {
            return ScalarType.BOOL;
        }

        @Override
        public Expr<T> mapChildren(UnaryOperator<Expr<T>> child) {
            Expr<T> newOperand = child.apply(operand);
            Expr<T> newPattern = child.apply(pattern);
            return newOperand == operand && newPattern == pattern
                    ? this
                    : new TextMatch<>(kind, newOperand, newPattern, escape);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visitTextMatch(this);
        }
    }

    /**
     * Sum or difference of two numbers of one type; NULL if either is NULL. A result outside the type is an error, never
     * a wrapped number.
     */
    record Arithmetic<T extends Term>(ArithmeticOp op, Expr<T> left, Expr<T> right) implements Expr<T> {
        public Arithmetic {
            Checks.sameType(op.symbol(), left, right);
            Checks.number(op.symbol(), left);
        }

        @Override
        public Type type() {
            return left.type();
        }

        @Override
        public Expr<T> mapChildren(UnaryOperator<Expr<T>> child) {
            Expr<T> newLeft = child.apply(left);
            Expr<T> newRight = child.apply(right);
            return newLeft == left && newRight == right ? this : new Arithmetic<>(op, newLeft, newRight);
        }

        @Override
        public <R> R accept(Visitor<T, R> visitor) {
            return visitor.visitArithmetic(this);
        }
    }

    private static <T extends Term> List<Expr<T>> mapAll(List<Expr<T>> nodes, UnaryOperator<Expr<T>> child) {
        List<Expr<T>> mapped = new ArrayList<>(nodes.size());
        boolean changed = false;
        for (Expr<T> node : nodes) {
            Expr<T> next = child.apply(node);
            changed |= next != node;
            mapped.add(next);
        }
        return changed ? mapped : nodes;
    }
}
