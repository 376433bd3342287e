package dev.weir.core.stmt.expr;

import dev.weir.core.value.Type;

/**
 * What the leaves of one family of expressions refer to. There are two families: field terms above lowering and column
 * terms below it.
 */
public interface Term {
    /** Returns the type of the value this term stands for. */
    Type type();
}
