package dev.weir.planner.access;

import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.Missing;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.InsertNode;
import dev.weir.planner.plan.Load;
import java.util.List;

/** Actions with each statement turned into an access by key. What cannot be reached stays as it is, and is told. */
final class KeyedActions implements Action.Visitor<Action> {
    private final DbSchema schema;
    private final List<Missing> missing;
    private final boolean scan;

    /**
     * Starts the work on a program.
     *
     * @param missing is told what cannot be reached
     * @param scan whether all of a table may be read
     */
    KeyedActions(DbSchema schema, List<Missing> missing, boolean scan) {
        this.schema = schema;
        this.missing = missing;
        this.scan = scan;
    }

    @Override
    public Action visitNothing(Action.Nothing action) {
        return action;
    }

    @Override
    public Action visitFetch(Action.Fetch action) {
        return new Action.Fetch(
                reach(action.operation(), false), action.model(), loads(action.loads()), action.windows());
    }

    private List<Load> loads(List<Load> loads) {
        return loads.stream()
                .map(load -> load.with(reach(load.operation(), true), loads(load.nested())))
                .toList();
    }

    @Override
    public Action visitCount(Action.Count action) {
        return new Action.Count(reach(action.operation(), false));
    }

    @Override
    public Action visitExists(Action.Exists action) {
        return new Action.Exists(reach(action.operation(), false));
    }

    @Override
    public Action visitChange(Action.Change action) {
        return new Action.Change(reach(action.operation(), false));
    }

    @Override
    public Action visitReadBack(Action.ReadBack action) {
        return new Action.ReadBack(reach(action.change(), false), reach(action.read(), false));
    }

    @Override
    public Action visitCascade(Action.Cascade action) {
        throw new InternalException(KeyedActions.class, "a cascade, which WritesAreAtomic should have refused");
    }

    @Override
    public Action visitInsertAll(Action.InsertAll action) {
        InsertNode root = action.root();
        if (!root.parents().isEmpty() || !root.children().isEmpty()) {
            throw new InternalException(
                    KeyedActions.class, "a nested create, which WritesAreAtomic should have refused");
        }
        return new Action.InsertAll(new InsertNode(
                root.model(), reach(root.operation(), false), root.slots(), root.fields(), List.of(), List.of()));
    }

    /**
     * Returns the access that does what an operation does.
     *
     * @param grouped whether the rows are put together by key, so that an order matters only among those of one key
     */
    private Operation.OnRows reach(Operation.OnRows operation, boolean grouped) {
        Operation.Run run = (Operation.Run) operation;
        return run.statement().accept(new TableStatement.Visitor<Operation.OnRows>() {
            @Override
            public Operation.OnRows visitSelect(Select select) {
                return new ReadAccess(schema, missing, scan && !grouped, grouped).reach(select, run);
            }

            @Override
            public Operation.OnRows visitInsert(Insert insert) {
                return new WriteAccess(schema, missing).put(insert);
            }

            @Override
            public Operation.OnRows visitUpdateRows(UpdateRows update) {
                return new WriteAccess(schema, missing).update(update, run);
            }

            @Override
            public Operation.OnRows visitDeleteRows(DeleteRows delete) {
                return new WriteAccess(schema, missing).delete(delete, run);
            }
        });
    }
}
