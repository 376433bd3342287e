package dev.weir.driver.dynamodb.expr;

import java.util.ArrayList;
import java.util.List;

/** A condition as it is written. DynamoDB has no word for true or false, so what is one or the other is no text. */
public sealed interface Clause {

    /** A condition whose answer no item changes. */
    enum Constant implements Clause {
        ALWAYS,
        NEVER
    }

    /** A condition that is to be asked. */
    record Text(String text) implements Clause {}

    /** Returns the condition that all of these hold. */
    static Clause all(List<Clause> clauses) {
        return joined(clauses, Constant.ALWAYS, Constant.NEVER, " AND ");
    }

    /** Returns the condition that one of these holds. */
    static Clause any(List<Clause> clauses) {
        return joined(clauses, Constant.NEVER, Constant.ALWAYS, " OR ");
    }

    private static Clause joined(List<Clause> clauses, Constant neutral, Constant deciding, String word) {
        List<String> texts = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause == deciding) {
                return deciding;
            }
            if (clause instanceof Text asked) {
                texts.add(asked.text());
            }
        }
        return switch (texts.size()) {
            case 0 -> neutral;
            case 1 -> new Text(texts.get(0));
            default -> new Text("(" + String.join(")" + word + "(", texts) + ")");
        };
    }

    /** Returns the condition that this does not hold. */
    default Clause negated() {
        if (this instanceof Text asked) {
            return new Text("NOT (" + asked.text() + ")");
        }
        return this == Constant.ALWAYS ? Constant.NEVER : Constant.ALWAYS;
    }
}
