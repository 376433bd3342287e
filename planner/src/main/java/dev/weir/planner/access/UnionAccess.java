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
        return union.addSides(all) ? Optional.of(union.together(wanted)) : Optional.empty();
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

    /** Adds the ways to each side of an OR that has one for each. */
    private boolean addSides(Wanted wanted) {
        for (Expr<ColumnTerm> condition : wanted.conditions()) {
            if (condition instanceof Expr.Or<ColumnTerm> or && addAll(or, condition, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean addAll(Expr.Or<ColumnTerm> or, Expr<ColumnTerm> condition, Wanted wanted) {
        int before = parts.size();
        for (Expr<ColumnTerm> side : or.operands()) {
            List<Expr<ColumnTerm>> conditions = new ArrayList<>(Conjuncts.of(side));
            conditions.addAll(Conjuncts.without(wanted.conditions(), condition));
            if (!addOne(wanted.where(conditions))) {
                parts.subList(before, parts.size()).clear();
                return false;
            }
        }
        return true;
    }

    private boolean addOne(Wanted side) {
        Optional<Ways.Taken> best = Ways.into(side.table(), side.conditions(), side.order(), OptionalInt.empty())
                .best();
        best.ifPresent(taken -> parts.add(read.apply(taken, side)));
        return best.isPresent() || addSides(side);
    }
}
