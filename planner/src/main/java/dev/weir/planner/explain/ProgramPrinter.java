package dev.weir.planner.explain;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Windowing;
import dev.weir.core.schema.app.RelationId;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.InsertNode;
import dev.weir.planner.plan.Join;
import dev.weir.planner.plan.Listing;
import dev.weir.planner.plan.Load;
import dev.weir.planner.plan.Program;
import dev.weir.planner.plan.Windows;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes a program as text: what it does, step by step, with the text of each operation. Shows no values.
 */
public final class ProgramPrinter implements Action.Visitor<Void> {
    private final Function<Operation, String> operations;
    private final StringBuilder out = new StringBuilder();

    private ProgramPrinter(Function<Operation, String> operations) {
        this.operations = operations;
    }

    /**
     * Returns the text of a program.
     *
     * @param operations gives the text of an operation, such as the driver's
     */
    public static String print(Program program, Function<Operation, String> operations) {
        ProgramPrinter printer = new ProgramPrinter(operations);
        printer.line(
                0,
                program.access().name().toLowerCase(Locale.ROOT) + (program.atomic() ? ", atomic" : "") + ", "
                        + program.arguments() + (program.arguments() == 1 ? " argument" : " arguments"));
        if (!program.uses().isEmpty()) {
            printer.line(0, "uses " + program.uses());
        }
        for (int i = 0; i < program.reads().size(); i++) {
            printer.step(
                    0,
                    "first read keys :" + (program.arguments() + i),
                    program.reads().get(i));
        }
        program.action().accept(printer);
        return printer.out.toString();
    }

    @Override
    public Void visitNothing(Action.Nothing action) {
        return line(0, "nothing: no row can match");
    }

    @Override
    public Void visitFetch(Action.Fetch action) {
        return fetch(action, "");
    }

    @Override
    public Void visitFetchJoined(Action.FetchJoined action) {
        step(0, "fetch " + action.model() + ", joined", action.operation());
        return joins(1, action.joins());
    }

    private Void joins(int depth, List<Join> joins) {
        for (Join join : joins) {
            line(
                    depth,
                    "with " + join.relation() + ", "
                            + join.holds().name().toLowerCase(Locale.ROOT)
                            + (join.partial() ? ", partial" : "") + ", from column " + join.first()
                            + " on, if there is a column " + join.presence());
            joins(depth + 1, join.nested());
        }
        return null;
    }

    @Override
    public Void visitValues(Action.Values action) {
        return step(0, "values", action.operation());
    }

    @Override
    public Void visitFetchWithValues(Action.FetchWithValues action) {
        fetch(action.fetch(), action.values() == 0 ? "" : ", values: " + action.values());
        for (Listing list : action.lists()) {
            list.through().ifPresent(way -> steps(1, list.relation(), way));
            step(
                    1,
                    "list values of " + list.relation() + " of each window"
                            + list.through().map(ProgramPrinter::ofEach).orElse("") + ", by " + list.ownFields()
                            + " = the first " + list.key(),
                    list.operation());
        }
        return null;
    }

    private Void fetch(Action.Fetch action, String with) {
        step(
                0,
                "fetch " + action.model() + with + action.windows().accept(WindowsPrinter.INSTANCE),
                action.operation());
        if (action.windows() instanceof Windows.Keyset keyset) {
            step(1, "each next window", keyset.next());
        }
        return loads(1, action.loads());
    }

    @Override
    public Void visitLoadAll(Action.LoadAll action) {
        line(0, "load into given " + action.model());
        return loads(1, action.loads());
    }

    @Override
    public Void visitCount(Action.Count action) {
        return step(0, "count", action.operation());
    }

    @Override
    public Void visitExists(Action.Exists action) {
        return step(0, "exists", action.operation());
    }

    @Override
    public Void visitChange(Action.Change action) {
        return step(0, "change", action.operation());
    }

    @Override
    public Void visitReadBack(Action.ReadBack action) {
        step(0, "change by key", action.change());
        return step(1, "if there was a row, read it", action.read());
    }

    @Override
    public Void visitCascade(Action.Cascade action) {
        boolean byKeys = action.counted() == Action.Cascade.Counted.KEYS;
        line(0, "cascade");
        action.keys().ifPresent(keys -> step(1, byKeys ? "read keys, counted" : "read keys", keys));
        action.restrictions().forEach(one -> step(1, "refuse if there is one", one.dependents()));
        action.dependents().forEach(change -> step(1, "change", change));
        return step(1, byKeys ? "change" : "change, counted", action.last());
    }

    @Override
    public Void visitInsertAll(Action.InsertAll action) {
        return node(0, "insert", action.root());
    }

    private Void loads(int depth, List<Load> loads) {
        for (Load load : loads) {
            load.through().ifPresent(way -> steps(depth, load.relation(), way));
            step(
                    depth,
                    "load " + load.relation() + " of each window, "
                            + load.holds().name().toLowerCase(Locale.ROOT)
                            + load.through().map(ProgramPrinter::ofEach).orElse("")
                            + (load.partial() ? ", partial" : "") + ", by " + load.ownFields() + " = "
                            + load.targetFields(),
                    load.operation());
            loads(depth + 1, load.nested());
        }
        return null;
    }

    private static String ofEach(Load.Through way) {
        return (way.values() ? ", values" : "") + (way.limit().isNone() ? "" : ", cut for each instance");
    }

    private void steps(int depth, RelationId relation, Load.Through way) {
        for (Load.Pairs pairs : way.steps()) {
            step(depth, "on the way to " + relation + ", read keys and those they lead to", pairs.operation());
        }
    }

    private Void node(int depth, String what, InsertNode node) {
        for (InsertNode.Edge parent : node.parents()) {
            node(depth + 1, "first insert", parent.node());
        }
        step(depth, what + " " + node.model() + " of " + sources(node.slots()), node.operation());
        for (InsertNode.Edge child : node.children()) {
            node(depth + 1, "then insert", child.node());
        }
        return null;
    }

    private static List<String> sources(List<InsertNode.Source> sources) {
        return sources.stream()
                .map(source -> source.accept(SourcePrinter.INSTANCE))
                .toList();
    }

    private enum SourcePrinter implements InsertNode.Source.Visitor<String> {
        INSTANCE;

        @Override
        public String visitGiven(InsertNode.Source.Given source) {
            return "given " + source.position();
        }

        @Override
        public String visitMade(InsertNode.Source.Made source) {
            return "made " + source.position();
        }

        @Override
        public String visitOfParent(InsertNode.Source.OfParent source) {
            return "parent " + source.parent() + "." + source.field();
        }

        @Override
        public String visitOfOwner(InsertNode.Source.OfOwner source) {
            return "owner." + source.field();
        }
    }

    private enum WindowsPrinter implements Windows.Visitor<String> {
        INSTANCE;

        @Override
        public String visitNone(Windows.None windows) {
            return "";
        }

        @Override
        public String visitSole(Windows.Sole windows) {
            return " in one window";
        }

        @Override
        public String visitOfOneResult(Windows.OfOneResult windows) {
            return " in windows of " + windows.rows() + ", " + windows.windowing();
        }

        @Override
        public String visitKeyset(Windows.Keyset windows) {
            return " in windows of " + windows.rows() + ", " + Windowing.KEYSET + " of columns " + windows.keys();
        }
    }

    private Void step(int depth, String what, Operation operation) {
        line(depth, what);
        return line(depth + 1, operations.apply(operation));
    }

    private Void line(int depth, String text) {
        text.lines().forEach(line -> out.append("  ".repeat(depth)).append(line).append('\n'));
        return null;
    }
}
