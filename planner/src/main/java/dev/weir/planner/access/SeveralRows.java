package dev.weir.planner.access;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Operation;
import dev.weir.planner.plan.Action;

/** Whether an action of one write writes the rows of several keys. */
enum SeveralRows implements Action.Visitor<Boolean> {
    INSTANCE;

    @Override
    public Boolean visitNothing(Action.Nothing action) {
        return false;
    }

    @Override
    public Boolean visitFetch(Action.Fetch action) {
        return false;
    }

    @Override
    public Boolean visitLoadAll(Action.LoadAll action) {
        return false;
    }

    @Override
    public Boolean visitFetchJoined(Action.FetchJoined action) {
        return false;
    }

    @Override
    public Boolean visitValues(Action.Values action) {
        return false;
    }

    @Override
    public Boolean visitFetchWithValues(Action.FetchWithValues action) {
        return false;
    }

    @Override
    public Boolean visitCount(Action.Count action) {
        return false;
    }

    @Override
    public Boolean visitExists(Action.Exists action) {
        return false;
    }

    @Override
    public Boolean visitChange(Action.Change action) {
        return isOfSeveral(action.operation());
    }

    private static boolean isOfSeveral(Operation.OnRows operation) {
        if (operation instanceof KeyedOperation.Update update) {
            return !update.keys().isOne();
        }
        return operation instanceof KeyedOperation.Delete delete
                && !delete.keys().isOne();
    }

    @Override
    public Boolean visitReadBack(Action.ReadBack action) {
        return true;
    }

    @Override
    public Boolean visitCascade(Action.Cascade action) {
        return !action.dependents().isEmpty() || isOfSeveral(action.last());
    }

    @Override
    public Boolean visitInsertAll(Action.InsertAll action) {
        return false;
    }
}
