package dev.weir.core.stmt.expr;

import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.util.List;

/** What the constructors of expressions insist on, so that an ill-typed expression cannot exist. */
final class Checks {
    private Checks() {}

    static void condition(String construct, Expr<?> operand) {
        require(operand.type() == ScalarType.BOOL, construct, "a condition", operand);
    }

    static <T extends Term> List<Expr<T>> conditions(String construct, List<Expr<T>> operands) {
        if (operands.size() < 2) {
            throw new IllegalArgumentException(construct + " needs two operands or more, got " + operands.size());
        }
        for (Expr<T> operand : operands) {
            condition(construct, operand);
        }
        return List.copyOf(operands);
    }

    static void sameType(String construct, Expr<?> left, Expr<?> right) {
        if (!left.type().equals(right.type())) {
            throw new IllegalArgumentException(construct + " needs two values of one type, got "
                    + left.type().label() + " and " + right.type().label());
        }
    }

    static void listOf(String construct, Expr<?> operand, Expr<?> set) {
        require(
                set.type() instanceof ListType list && list.element().equals(operand.type()),
                construct,
                "a list of " + operand.type().label(),
                set);
    }

    static void text(String construct, Expr<?> operand) {
        require(operand.type() == ScalarType.TEXT, construct, "text", operand);
    }

    static void number(String construct, Expr<?> operand) {
        Type type = operand.type();
        require(type instanceof ScalarType scalar && scalar.numeric(), construct, "a number", operand);
    }

    private static void require(boolean holds, String construct, String wanted, Expr<?> got) {
        if (!holds) {
            throw new IllegalArgumentException(
                    construct + " needs " + wanted + ", got " + got.type().label());
        }
    }
}
