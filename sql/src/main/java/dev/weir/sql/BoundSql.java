package dev.weir.sql;

import java.util.List;

/**
 * SQL text with what its placeholders are bound to. The same statement always gives the same text; the text holds no
 * value of a user.
 *
 * @param bindings one per placeholder, in the order in which the placeholders stand in the text
 */
public record BoundSql(String text, List<Binding> bindings) {
    public BoundSql {
        bindings = List.copyOf(bindings);
    }
}
