package dev.weir.planner.sanity;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Windowing;
import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import dev.weir.planner.plan.Windows;
import java.util.List;

/**
 * Instances are read in windows where relations, or values behind them, are loaded with them, in a way that the database
 * has; each window of a keyset is cut to the number that the run gives, and told where it ends by the columns that it is
 * ordered by.
 */
final class WindowsAreSound implements ProgramCheck {
    @Override
    public void check(Program program, Capability capability) {
        if (program.action() instanceof Action.Fetch fetch) {
            check(fetch, fetch.loads().isEmpty(), program, capability);
        } else if (program.action() instanceof Action.FetchWithValues withValues) {
            Action.Fetch fetch = withValues.fetch();
            check(fetch, fetch.loads().isEmpty() && withValues.lists().isEmpty(), program, capability);
        }
    }

    private static void check(Action.Fetch fetch, boolean alone, Program program, Capability capability) {
        require(alone == fetch.windows() instanceof Windows.None, "loads without windows, or windows without loads");
        Windowing has = capability.queries().windowing();
        if (fetch.windows() instanceof Windows.OfOneResult result) {
            require(result.windowing() == has && has != Windowing.KEYSET, "windows by " + result.windowing());
        }
        if (fetch.windows() instanceof Windows.Keyset keyset) {
            require(has == Windowing.KEYSET, "windows by KEYSET");
            window(fetch.operation(), keyset, program.arguments());
            window(keyset.next(), keyset, program.arguments());
            require(fetch.operation().results().equals(keyset.next().results()), "windows of other columns");
            require(select(keyset.next()).limit().offset().isEmpty(), "a next window with an offset");
        }
    }

    private static void window(Operation.OnRows operation, Windows.Keyset keyset, int slot) {
        Select select = select(operation);
        boolean cut =
                select.limit().count().filter(count -> isSlot(count, slot)).isPresent();
        require(cut, "a window that is not cut to the number in slot " + slot);
        List<Expr<ColumnTerm>> order =
                select.orderBy().stream().map(key -> key.expr()).toList();
        List<Expr<ColumnTerm>> keys =
                keyset.keys().stream().map(select.columns()::get).toList();
        require(!keys.isEmpty() && keys.equals(order), "a window that is ordered by other columns than its keys");
    }

    private static Select select(Operation.OnRows operation) {
        return (Select) ((Operation.Run) operation).statement();
    }

    private static boolean isSlot(Expr<ColumnTerm> count, int slot) {
        return count instanceof Expr.Leaf<ColumnTerm> leaf
                && leaf.term() instanceof ColumnTerm.Param param
                && param.slot() == slot;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new InternalException(WindowsAreSound.class, otherwise);
        }
    }
}
