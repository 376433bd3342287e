package dev.weir.exec.step;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.Value;
import java.util.List;

/**
 * The numbers of a limit in one run.
 *
 * @param offset how many are passed over first
 * @param count how many are kept after these
 */
record Cut(long offset, long count) {

    static Cut of(Limit<ColumnTerm> limit, Arguments arguments) {
        return new Cut(
                limit.offset().map(offset -> number(offset, arguments)).orElse(0L),
                limit.count().map(count -> number(count, arguments)).orElse(Long.MAX_VALUE));
    }

    private static long number(Expr<ColumnTerm> expr, Arguments arguments) {
        if (expr instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.Param param) {
            return arguments.integer(param.slot());
        }
        if (expr instanceof Expr.Literal<ColumnTerm> literal && literal.value() instanceof Value.Int number) {
            return number.value();
        }
        throw new InternalException(Cut.class, "a computed limit; SelectionsAreSound");
    }

    <T> List<T> of(List<T> all) {
        return offset == 0 && count >= all.size()
                ? all
                : all.stream().skip(offset).limit(count).toList();
    }
}
