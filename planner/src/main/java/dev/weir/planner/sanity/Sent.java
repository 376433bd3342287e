package dev.weir.planner.sanity;

import dev.weir.core.driver.Operation;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.InsertNode;
import dev.weir.planner.plan.Listing;
import dev.weir.planner.plan.Load;
import dev.weir.planner.plan.Program;
import dev.weir.planner.plan.Windows;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement of a program, as it was lowered, and what it is given when it is sent.
 *
 * @param values how many values
 * @param keyed whether a set of keys besides, in the slot {@link Program#keySlot}
 */
record Sent(Operation.Run operation, int values, boolean keyed) {

    /** Returns the operations of a program, in the order of its parts. */
    static List<Sent> by(Program program) {
        Collector collector = new Collector(program.arguments());
        program.action().accept(collector);
        return collector.sent;
    }

    private static final class Collector implements Action.Visitor<Void> {
        private final int arguments;
        private final List<Sent> sent = new ArrayList<>();

        private Collector(int arguments) {
            this.arguments = arguments;
        }

        private Void add(Operation.OnRows operation, boolean keyed) {
            return add(operation, arguments, keyed);
        }

        private Void add(Operation.OnRows operation, int values, boolean keyed) {
            sent.add(new Sent((Operation.Run) operation, values, keyed));
            return null;
        }

        @Override
        public Void visitNothing(Action.Nothing action) {
            return null;
        }

        @Override
        public Void visitFetch(Action.Fetch action) {
            if (action.windows() instanceof Windows.Keyset keyset) {
                add(action.operation(), arguments + 1, false);
                add(keyset.next(), arguments + 1 + keyset.keys().size(), false);
            } else {
                add(action.operation(), false);
            }
            return loads(action.loads());
        }

        private Void loads(List<Load> loads) {
            for (Load load : loads) {
                load.through().ifPresent(this::steps);
                add(load.operation(), true);
                loads(load.nested());
            }
            return null;
        }

        private void steps(Load.Through way) {
            way.steps().forEach(step -> add(step.operation(), true));
        }

        @Override
        public Void visitLoadAll(Action.LoadAll action) {
            return loads(action.loads());
        }

        @Override
        public Void visitFetchJoined(Action.FetchJoined action) {
            return add(action.operation(), false);
        }

        @Override
        public Void visitValues(Action.Values action) {
            return add(action.operation(), false);
        }

        @Override
        public Void visitFetchWithValues(Action.FetchWithValues action) {
            visitFetch(action.fetch());
            for (Listing list : action.lists()) {
                list.through().ifPresent(this::steps);
                add(list.operation(), true);
            }
            return null;
        }

        @Override
        public Void visitCount(Action.Count action) {
            return add(action.operation(), false);
        }

        @Override
        public Void visitExists(Action.Exists action) {
            return add(action.operation(), false);
        }

        @Override
        public Void visitChange(Action.Change action) {
            return add(action.operation(), false);
        }

        @Override
        public Void visitReadBack(Action.ReadBack action) {
            add(action.change(), false);
            return add(action.read(), false);
        }

        @Override
        public Void visitCascade(Action.Cascade action) {
            boolean keyed = action.keys().isPresent();
            action.keys().ifPresent(keys -> add(keys, false));
            action.restrictions().forEach(restriction -> add(restriction.dependents(), keyed));
            action.dependents().forEach(change -> add(change, keyed));
            return add(action.last(), keyed);
        }

        @Override
        public Void visitInsertAll(Action.InsertAll action) {
            return node(action.root());
        }

        private Void node(InsertNode node) {
            node.parents().forEach(parent -> node(parent.node()));
            add(node.operation(), node.slots().size(), false);
            node.children().forEach(child -> node(child.node()));
            return null;
        }
    }
}
