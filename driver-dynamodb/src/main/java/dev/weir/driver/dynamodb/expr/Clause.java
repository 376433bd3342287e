package dev.weir.driver.dynamodb.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition on its way to be written. DynamoDB has no word for true or false, so what is one or the other is no text; and it
 * refuses placeholders that nothing uses, so they are given out when all that is to be asked is known.
 */
public sealed interface Clause {

    /** A condition whose answer no item changes. */
    enum Constant implements Clause {
        ALWAYS,
        NEVER
    }

    /** A condition that is to be asked. */
    @FunctionalInterface
    non-sealed interface Asked extends Clause {
        /** Returns the text, with placeholders for what it speaks of. */
        String write(Placeholders placeholders);
    }

    /** Returns the condition that all of these hold. */
    static Clause all(List<Clause> clauses) {
        return joined(clauses, Constant.ALWAYS, Constant.NEVER, " AND ");
    }

    /** Returns the condition that one of these holds. */
    static Clause any(List<Clause> clauses) {
        return joined(clauses, Constant.NEVER, Constant.ALWAYS, " OR ");
    }

    private static Clause joined(List<Clause> clauses, Constant neutral, Constant deciding, String word) {
        List<Asked> asked = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause == deciding) {
                return deciding;
            }
            if (clause instanceof Asked open) {
                asked.add(open);
            }
        }
        return switch (asked.size()) {
            case 0 -> neutral;
            case 1 -> asked.get(0);
            default ->
                (Asked) placeholders -> asked.stream()
                        .map(open -> "(" + open.write(placeholders) + ")")
                        .collect(Collectors.joining(word));
        };
    }

    /** Returns the condition that this does not hold. */
    default Clause negated() {
        if (this instanceof Asked asked) {
            return (Asked) placeholders -> "NOT (" + asked.write(placeholders) + ")";
        }
        return this == Constant.ALWAYS ? Constant.NEVER : Constant.ALWAYS;
    }
}
