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
import dev.weir.planner.plan.Listing;
import dev.weir.planner.plan.Load;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Actions with each statement turned into an access by key. What cannot be reached stays as it is, and is told. */
final class KeyedActions implements Action.Visitor<Action> {
    private final DbSchema schema;
    private final List<Missing> missing;
    private final boolean scan;
    private final RelatedRows related;
    private final KeyReads reads;

    /**
     * Starts the work on a program.
     *
     * @param missing is told what cannot be reached
     * @param scan whether all of a table may be read
     * @param related turns conditions on other rows into conditions on keys
     * @param reads are run before the action
     */
    KeyedActions(DbSchema schema, List<Missing> missing, boolean scan, RelatedRows related, KeyReads reads) {
        this.schema = schema;
        this.missing = missing;
        this.scan = scan;
        this.related = related;
        this.reads = reads;
    }

    @Override
    public Action visitNothing(Action.Nothing action) {
        return action;
    }

    @Override
    public Action visitFetch(Action.Fetch action) {
        return fetch(action);
    }

    private Action.Fetch fetch(Action.Fetch action) {
        Operation.OnRows operation = reach(action.operation());
        readFor(action.loads());
        return new Action.Fetch(operation, action.model(), loads(action.loads(), reads.end()), action.windows());
    }

    @Override
    public Action visitLoadAll(Action.LoadAll action) {
        readFor(action.loads());
        return new Action.LoadAll(action.model(), loads(action.loads(), reads.end()));
    }

    /** Asks for all that loads need to be read before, so that their own keys are known to come after it. */
    private void readFor(List<Load> loads) {
        for (Load load : loads) {
            related.load(select(load.operation()), 0);
            readFor(load.nested());
        }
    }

    private List<Load> loads(List<Load> loads, int keySlot) {
        return loads.stream()
                .map(load -> load.withSteps(pairs -> load(pairs, loading(keySlot), keySlot))
                        .with(last(load.operation(), load.through(), keySlot), loads(load.nested(), keySlot)))
                .toList();
    }

    private Operation.OnRows load(Operation.OnRows operation, ReadAccess access, int keySlot) {
        return access.reach(related.load(select(operation), keySlot), (Operation.Run) operation);
    }

    /** The read of what is loaded. Where a way ends, rows of several keys may be for one instance, in one order for all. */
    private Operation.OnRows last(Operation.OnRows operation, Optional<Load.Through> way, int keySlot) {
        boolean ordered = !select(operation).orderBy().isEmpty();
        ReadAccess access = loading(keySlot);
        return load(operation, way.isPresent() && ordered ? access.inOneOrder() : access, keySlot);
    }

    private ReadAccess loading(int keySlot) {
        return new ReadAccess(schema, missing, false, OptionalInt.of(keySlot));
    }

    private static Select select(Operation.OnRows operation) {
        return (Select) ((Operation.Run) operation).statement();
    }

    @Override
    public Action visitFetchJoined(Action.FetchJoined action) {
        throw new InternalException(KeyedActions.class, "rows are joined where they are reached by keys");
    }

    @Override
    public Action visitValues(Action.Values action) {
        return new Action.Values(reach(action.operation()));
    }

    @Override
    public Action visitFetchWithValues(Action.FetchWithValues action) {
        action.lists().forEach(list -> related.load(select(list.operation()), 0));
        Action.Fetch fetch = fetch(action.fetch());
        List<Listing> lists =
                action.lists().stream().map(list -> list(list, reads.end())).toList();
        return new Action.FetchWithValues(fetch, action.values(), lists);
    }

    private Listing list(Listing list, int keySlot) {
        return list.withSteps(pairs -> load(pairs, loading(keySlot), keySlot))
                .with(last(list.operation(), list.through(), keySlot));
    }

    @Override
    public Action visitCount(Action.Count action) {
        return new Action.Count(reach(action.operation()));
    }

    @Override
    public Action visitExists(Action.Exists action) {
        return new Action.Exists(reach(action.operation()));
    }

    @Override
    public Action visitChange(Action.Change action) {
        return new Action.Change(reach(action.operation()));
    }

    @Override
    public Action visitReadBack(Action.ReadBack action) {
        return new Action.ReadBack(reach(action.change()), reach(action.read()));
    }

    /** What is changed is found at all levels before the first change, each by the keys of those it hangs on to. */
    @Override
    public Action visitCascade(Action.Cascade action) {
        int keySlot = action.keys()
                .map(keys -> related.slotOf((Select) ((Operation.Run) keys).statement(), reads.end()))
                .orElseGet(reads::end);
        List<Action.Restriction> restrictions = action.restrictions().stream()
                .map(one -> new Action.Restriction(one.table(), reach(one.dependents(), keySlot)))
                .toList();
        List<Operation.OnRows> dependents = action.dependents().stream()
                .map(change -> reach(change, keySlot))
                .toList();
        return new Action.Cascade(
                Optional.empty(), restrictions, dependents, reach(action.last(), keySlot), Action.Cascade.Counted.ROWS);
    }

    @Override
    public Action visitInsertAll(Action.InsertAll action) {
        return new Action.InsertAll(node(action.root()));
    }

    private InsertNode node(InsertNode node) {
        return new InsertNode(
                node.model(),
                reach(node.operation()),
                node.slots(),
                node.fields(),
                edges(node.parents()),
                edges(node.children()));
    }

    private List<InsertNode.Edge> edges(List<InsertNode.Edge> edges) {
        return edges.stream()
                .map(edge -> new InsertNode.Edge(edge.position(), edge.holds(), node(edge.node())))
                .toList();
    }

    private Operation.OnRows reach(Operation.OnRows operation) {
        return reach(operation, reads.end());
    }

    /**
     * Returns the access that does what an operation does.
     *
     * @param keySlot the slot of the keys that the operation is sent for, if there are any
     */
    private Operation.OnRows reach(Operation.OnRows operation, int keySlot) {
        Operation.Run run = (Operation.Run) operation;
        return run.statement().accept(new TableStatement.Visitor<Operation.OnRows>() {
            @Override
            public Operation.OnRows visitSelect(Select select) {
                return new ReadAccess(schema, missing, scan, OptionalInt.empty())
                        .reach(related.read(select, keySlot), run);
            }

            @Override
            public Operation.OnRows visitInsert(Insert insert) {
                return writes(keySlot).put(insert);
            }

            @Override
            public Operation.OnRows visitUpdateRows(UpdateRows update) {
                return writes(keySlot).update(update);
            }

            @Override
            public Operation.OnRows visitDeleteRows(DeleteRows delete) {
                return writes(keySlot).delete(delete);
            }
        });
    }

    private WriteAccess writes(int keySlot) {
        return new WriteAccess(schema, missing, related, keySlot);
    }
}
