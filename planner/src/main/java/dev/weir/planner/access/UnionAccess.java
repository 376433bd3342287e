package dev.weir.planner.access;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/**
 * Reads the rows of an OR by a way for each side of it. A row that several sides speak of is given once. An order is served if
 * each way gives it.
 */
final class UnionAccess {
    private final BiFunction<Ways.Taken, Wanted, KeyedOperation.Read> read;
    private final List<KeyedOperation.Read> parts = new ArrayList<>();

    private UnionAccess(BiFunction<Ways.Taken, Wanted, KeyedOperation.Read> read) {
        this.read = read;
    }

    /**
     * Returns the union of the ways to what is wanted, if there is one.
     *
     * @param read makes the access that takes a way
     */
    static Optional<KeyedOperation.Read> of(Wanted wanted, BiFunction<Ways.Taken, Wanted, KeyedOperation.Read> read) {
        UnionAccess union = new UnionAccess(read);
        Wanted all = wanted.withLimit(atLeastNeeded(wanted.select().limit()));
        return union.addSides(all, all.conditions()) ? Optional.of(union.together(wanted)) : Optional.empty();
    }

    /** Of each side no more rows are needed than of all, for it gives no row twice. */
    private static Limit<ColumnTerm> atLeastNeeded(Limit<ColumnTerm> limit) {
        return limit.offset().isEmpty() ? limit : Limit.none();
    }

    private KeyedOperation.Read together(Wanted wanted) {
        String why = "no way to all of them, and one to each side of an or";
        return new KeyedOperation.Union(
                wanted.table().id(),
                KeyPath.primary(wanted.table()).key(),
                parts,
                wanted.order(),
                wanted.reading(List.of(), condition -> false, why));
    }

    /**
     * Adds the ways to each side of one of some conditions that is an OR and has one for each.
     *
     * @param some of the conditions of what is wanted. For a side of an OR these are its own, not the ORs beside it: a way begins
     *     with one column, so an OR that has a way for each of its sides has it alone, and trying all together takes for ever
     */
    private boolean addSides(Wanted wanted, List<Expr<ColumnTerm>> some) {
        for (Expr<ColumnTerm> condition : some) {
            if (condition instanceof Expr.Or<ColumnTerm> or && addAll(or, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean addAll(Expr.Or<ColumnTerm> or, Wanted wanted) {
        int before = parts.size();
        List<Expr<ColumnTerm>> others = Conjuncts.without(wanted.conditions(), or);
        for (Expr<ColumnTerm> side : or.operands()) {
            List<Expr<ColumnTerm>> own = Conjuncts.of(side);
            List<Expr<ColumnTerm>> conditions = new ArrayList<>(own);
            conditions.addAll(others);
            if (!addOne(wanted.where(conditions), own)) {
                parts.subList(before, parts.size()).clear();
                return false;
            }
        }
        return true;
    }

    private boolean addOne(Wanted side, List<Expr<ColumnTerm>> own) {
        Optional<Ways.Taken> best = Ways.into(side.table(), side.conditions(), side.order(), OptionalInt.empty(), false)
                .best();
        best.ifPresent(taken -> parts.add(read.apply(taken, side)));
        return best.isPresent() || addSides(side, own);
    }
}
