package dev.weir.planner.testing;

import dev.weir.core.driver.Operation;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.core.value.ValueOrder;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Join;
import dev.weir.planner.plan.Listing;
import dev.weir.planner.plan.Load;
import dev.weir.planner.plan.Program;
import dev.weir.planner.plan.Windows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs programs over rows in memory, each operation by {@link TableInterpreter}. Inserts are not run. */
public final class ProgramRunner implements Action.Visitor<Outcome> {
    private final Program program;
    private final List<Value> arguments;
    private SampleRows rows;
    private List<List<Value>> keys = List.of();

    /** What is bound during the run, by slot. */
    private final Map<Integer, Value> during = new LinkedHashMap<>();

    private ProgramRunner(Program program, List<Value> arguments, SampleRows rows) {
        this.program = program;
        this.arguments = arguments;
        this.rows = rows;
    }

    /** Returns what a program does to rows. */
    public static Outcome run(Program program, List<Value> arguments, SampleRows rows) {
        if (program.arguments() != arguments.size()) {
            throw new AssertionError("a program of " + program.arguments() + " arguments is given " + arguments);
        }
        return program.action().accept(new ProgramRunner(program, arguments, rows));
    }

    @Override
    public Outcome visitNothing(Action.Nothing action) {
        return Outcome.of(0, rows);
    }

    @Override
    public Outcome visitFetch(Action.Fetch action) {
        return fetch(action, 0, List.of());
    }

    @Override
    public Outcome visitFetchJoined(Action.FetchJoined action) {
        Map<List<Value>, List<List<Value>>> byKey = new LinkedHashMap<>();
        List<Value> last = List.of();
        for (List<Value> row : read(action.operation())) {
            List<Value> key = parts(row, action.key());
            if (!key.equals(last) && byKey.containsKey(key)) {
                throw new AssertionError("the rows of " + key + " are apart");
            }
            last = key;
            byKey.computeIfAbsent(key, unknown -> new ArrayList<>()).add(row);
        }
        int fields = SampleModels.APP.model(action.model()).fields().size();
        return Outcome.of(
                byKey.values().stream()
                        .map(found -> joined(found, 0, fields, action.joins()))
                        .toList(),
                rows);
    }

    private static Instance joined(List<List<Value>> found, int first, int fields, List<Join> joins) {
        return new Instance(
                found.get(0).subList(first, first + fields),
                joins.stream().map(join -> related(found, join)).toList());
    }

    private static List<Instance> related(List<List<Value>> found, Join join) {
        int fields = SampleModels.APP.model(join.target()).fields().size();
        return found.stream()
                .limit(join.holds() == Load.Holds.MANY ? found.size() : 1)
                .filter(row -> !(row.get(join.presence()) instanceof Value.Null))
                .map(row -> joined(List.of(row), join.first(), fields, join.nested()))
                .toList();
    }

    @Override
    public Outcome visitValues(Action.Values action) {
        return Outcome.of(withRelated(read(action.operation()), List.of()), rows);
    }

    @Override
    public Outcome visitFetchWithValues(Action.FetchWithValues action) {
        return fetch(action.fetch(), action.values(), action.lists());
    }

    private Outcome fetch(Action.Fetch action, int values, List<Listing> lists) {
        List<Instance> instances = new ArrayList<>();
        for (List<List<Value>> window : action.windows().accept(new WindowsOf(action, values))) {
            instances.addAll(withLists(window, withRelated(window, action.loads()), lists));
        }
        return Outcome.of(instances, rows);
    }

    /** The rows of a fetch, window by window; each row cut to the fields of the model and the values after them. */
    private final class WindowsOf implements Windows.Visitor<List<List<List<Value>>>> {
        private final Action.Fetch fetch;

        private final int values;

        private WindowsOf(Action.Fetch fetch, int values) {
            this.fetch = fetch;
            this.values = values;
        }

        @Override
        public List<List<List<Value>>> visitNone(Windows.None windows) {
            return List.of(read(fetch.operation()));
        }

        @Override
        public List<List<List<Value>>> visitSole(Windows.Sole windows) {
            return List.of(read(fetch.operation()));
        }

        @Override
        public List<List<List<Value>>> visitOfOneResult(Windows.OfOneResult windows) {
            List<List<Value>> all = read(fetch.operation());
            List<List<List<Value>>> found = new ArrayList<>();
            for (int from = 0; from < all.size(); from += windows.rows()) {
                found.add(all.subList(from, Math.min(all.size(), from + windows.rows())));
            }
            return found;
        }

        @Override
        public List<List<List<Value>>> visitKeyset(Windows.Keyset windows) {
            long left = most(windows.most());
            List<List<List<Value>>> found = new ArrayList<>();
            int fields = SampleModels.APP.model(fetch.model()).fields().size() + values;
            Operation.OnRows operation = fetch.operation();
            while (left > 0) {
                long wanted = Math.min(left, windows.rows());
                during.put(program.arguments(), new Value.Int(ScalarType.INT64, wanted));
                List<List<Value>> window = read(operation);
                if (window.size() > wanted) {
                    throw new AssertionError(wanted + " rows are wanted and given are " + window.size());
                }
                found.add(window.stream().map(row -> row.subList(0, fields)).toList());
                left = window.size() < wanted ? 0 : left - wanted;
                for (int i = 0; i < windows.keys().size() && left > 0; i++) {
                    List<Value> last = window.get(window.size() - 1);
                    during.put(
                            program.arguments() + 1 + i, last.get(windows.keys().get(i)));
                }
                operation = windows.next();
            }
            during.clear();
            return found;
        }

        private long most(Windows.Count count) {
            return count instanceof Windows.Count.Given given
                    ? ((Value.Int) arguments.get(given.position())).value()
                    : count.in(Arguments.NONE);
        }
    }

    /** The given instances are all that there are. */
    @Override
    public Outcome visitLoadAll(Action.LoadAll action) {
        Model model = SampleModels.APP.model(action.model());
        TableId table = new TableId(model.table());
        List<List<Value>> given = rows.of(table).stream()
                .map(row -> model.fields().stream()
                        .map(field -> Objects.requireNonNull(row.get(new ColumnId(table, field.column()))))
                        .toList())
                .toList();
        return Outcome.of(withRelated(given, action.loads()), rows);
    }

    @Override
    public Outcome visitCount(Action.Count action) {
        List<List<Value>> answer = read(action.operation());
        return Outcome.of(((Value.Int) answer.get(0).get(0)).value(), rows);
    }

    @Override
    public Outcome visitExists(Action.Exists action) {
        return Outcome.of(read(action.operation()).isEmpty() ? 0 : 1, rows);
    }

    @Override
    public Outcome visitChange(Action.Change action) {
        return Outcome.of(change(action.operation()), rows);
    }

    @Override
    public Outcome visitReadBack(Action.ReadBack action) {
        return change(action.change()) == 0
                ? Outcome.of(0, rows)
                : Outcome.of(withRelated(read(action.read()), List.of()), rows);
    }

    @Override
    public Outcome visitCascade(Action.Cascade action) {
        if (action.keys().isPresent()) {
            keys = read(action.keys().get());
            if (keys.isEmpty()) {
                return Outcome.of(0, rows);
            }
        }
        action.dependents().forEach(this::change);
        return Outcome.of(change(action.last()), rows);
    }

    @Override
    public Outcome visitInsertAll(Action.InsertAll action) {
        throw new AssertionError("inserts are not run here");
    }

    private List<Instance> withRelated(List<List<Value>> found, List<Load> loads) {
        List<Map<List<Value>, List<Instance>>> loaded = loads.stream()
                .map(load -> load.through().map(way -> load(found, load, way)).orElseGet(() -> load(found, load)))
                .toList();
        List<Instance> instances = new ArrayList<>();
        for (List<Value> row : found) {
            List<List<Instance>> related = new ArrayList<>();
            for (int i = 0; i < loads.size(); i++) {
                related.add(loaded.get(i).getOrDefault(parts(row, loads.get(i).ownFields()), List.of()));
            }
            instances.add(new Instance(row, related));
        }
        return instances;
    }

    private List<Instance> withLists(List<List<Value>> found, List<Instance> instances, List<Listing> lists) {
        List<Instance> complete = instances;
        for (Listing list : lists) {
            Map<List<Value>, List<Instance>> listed = list(found, list);
            complete = complete.stream()
                    .map(instance -> {
                        List<List<Instance>> related = new ArrayList<>(instance.related());
                        related.add(listed.getOrDefault(parts(instance.values(), list.ownFields()), List.of()));
                        return new Instance(instance.values(), related);
                    })
                    .toList();
        }
        return complete;
    }

    /** Returns the values of what all rows lead to, by the key with which their ways begin. */
    private Map<List<Value>, List<Instance>> list(List<List<Value>> found, Listing list) {
        Map<List<Value>, Set<List<Value>>> reached = reached(
                found, list.ownFields(), list.through().map(Load.Through::steps).orElse(List.of()));
        List<List<Value>> ends = readFor(reached, list.operation());
        Map<List<Value>, List<Instance>> byKey = new LinkedHashMap<>();
        reached.forEach((own, at) -> {
            List<List<Value>> all = ends.stream()
                    .filter(end -> at.contains(end.subList(0, list.key())))
                    .toList();
            List<List<Value>> kept = list.through().map(way -> cut(way, all)).orElse(all);
            byKey.put(
                    own,
                    kept.stream()
                            .map(end -> new Instance(end.subList(list.key(), end.size()), List.of()))
                            .toList());
        });
        return byKey;
    }

    /** Returns the related instances of all rows, by the key they belong to. */
    private Map<List<Value>, List<Instance>> load(List<List<Value>> found, Load load) {
        keys = found.stream()
                .map(row -> parts(row, load.ownFields()))
                .filter(key -> key.stream().noneMatch(Value.Null.class::isInstance))
                .distinct()
                .toList();
        List<List<Value>> related = keys.isEmpty() ? List.of() : read(load.operation());
        Map<List<Value>, List<Instance>> byKey = new LinkedHashMap<>();
        for (Instance instance : withRelated(related, load.nested())) {
            byKey.computeIfAbsent(parts(instance.values(), load.targetFields()), unknown -> new ArrayList<>())
                    .add(instance);
        }
        return byKey;
    }

    /** Returns what the ways of all rows lead to, by the key with which they begin. */
    private Map<List<Value>, List<Instance>> load(List<List<Value>> found, Load load, Load.Through way) {
        Map<List<Value>, Set<List<Value>>> reached = reached(found, load.ownFields(), way.steps());
        List<List<Value>> ends = readFor(reached, load.operation());
        Map<List<Value>, List<Instance>> byKey = new LinkedHashMap<>();
        reached.forEach((own, at) -> byKey.put(
                own, way.values() ? values(ends, at) : withRelated(cut(way, targets(ends, at, load)), load.nested())));
        return byKey;
    }

    /** Returns the keys that the steps of a way lead to from all rows, by the key with which they begin. */
    private Map<List<Value>, Set<List<Value>>> reached(
            List<List<Value>> found, List<Integer> ownFields, List<Load.Pairs> steps) {
        Map<List<Value>, Set<List<Value>>> reached = new LinkedHashMap<>();
        found.stream()
                .map(row -> parts(row, ownFields))
                .filter(ProgramRunner::isWhole)
                .forEach(key -> reached.put(key, Set.of(key)));
        for (Load.Pairs step : steps) {
            List<List<Value>> pairs = readFor(reached, step.operation());
            reached.replaceAll((own, at) -> pairs.stream()
                    .filter(pair -> at.contains(pair.subList(0, step.near())))
                    .map(pair -> pair.subList(step.near(), pair.size()))
                    .filter(ProgramRunner::isWhole)
                    .collect(Collectors.toSet()));
        }
        return reached;
    }

    private List<List<Value>> readFor(Map<List<Value>, Set<List<Value>>> reached, Operation.OnRows operation) {
        keys = reached.values().stream().flatMap(Set::stream).distinct().toList();
        return keys.isEmpty() ? List.of() : read(operation);
    }

    private static boolean isWhole(List<Value> key) {
        return key.stream().noneMatch(Value.Null.class::isInstance);
    }

    private static List<List<Value>> targets(List<List<Value>> ends, Set<List<Value>> at, Load load) {
        return ends.stream()
                .filter(end -> at.contains(parts(end, load.targetFields())))
                .toList();
    }

    private static List<Instance> values(List<List<Value>> ends, Set<List<Value>> at) {
        return ends.stream()
                .filter(end -> at.contains(end.subList(0, end.size() - 1)))
                .map(end -> end.get(end.size() - 1))
                .filter(value -> !(value instanceof Value.Null))
                .distinct()
                .sorted(ValueOrder.INSTANCE)
                .map(value -> new Instance(List.of(value), List.of()))
                .toList();
    }

    private List<List<Value>> cut(Load.Through way, List<List<Value>> targets) {
        long offset = way.limit().offset().map(this::number).orElse(0L);
        long count = way.limit().count().map(this::number).orElse((long) targets.size());
        return targets.stream().skip(offset).limit(count).toList();
    }

    private long number(Expr<ColumnTerm> expr) {
        return ((Value.Int) interpreter().evaluate(expr, Scope.empty())).value();
    }

    private static List<Value> parts(List<Value> row, List<Integer> positions) {
        return positions.stream().map(row::get).toList();
    }

    private List<List<Value>> read(Operation.OnRows operation) {
        List<List<Value>> found = interpreter().rows((Select) ((Operation.Run) operation).statement(), Scope.empty());
        found.forEach(row -> {
            if (row.size() != operation.results().size()) {
                throw new AssertionError(operation.results() + " are promised and given is " + row);
            }
        });
        return found;
    }

    private TableInterpreter interpreter() {
        Map<Integer, Value> bound = new LinkedHashMap<>();
        for (int slot = 0; slot < arguments.size(); slot++) {
            bound.put(slot, arguments.get(slot));
        }
        bound.putAll(during);
        return new TableInterpreter(rows, new Bound(bound, Map.of(program.arguments(), keys)));
    }

    private long change(Operation.OnRows operation) {
        return ((Operation.Run) operation).statement().accept(new Changes());
    }

    /** Changes the rows, and returns how many. */
    private final class Changes implements TableStatement.Visitor<Long> {
        @Override
        public Long visitSelect(Select select) {
            throw new AssertionError("a select changes nothing");
        }

        @Override
        public Long visitInsert(Insert insert) {
            throw new AssertionError("inserts are not run here");
        }

        @Override
        public Long visitUpdateRows(UpdateRows update) {
            return replace(update.table(), update.alias(), update.where(), (row, scope) -> {
                Map<ColumnId, Value> changed = new LinkedHashMap<>(row);
                for (ColumnAssignment assignment : update.assignments()) {
                    changed.put(assignment.column(), interpreter().evaluate(assignment.value(), scope));
                }
                return List.of(changed);
            });
        }

        @Override
        public Long visitDeleteRows(DeleteRows delete) {
            return replace(delete.table(), delete.alias(), delete.where(), (row, scope) -> List.of());
        }

        private long replace(TableId table, Alias alias, Expr<ColumnTerm> where, Change change) {
            long changed = 0;
            List<Map<ColumnId, Value>> after = new ArrayList<>();
            for (Map<ColumnId, Value> row : rows.of(table)) {
                Scope scope = Scope.empty().with(alias, row);
                if (interpreter().isTrue(where, scope)) {
                    changed++;
                    after.addAll(change.of(row, scope));
                } else {
                    after.add(row);
                }
            }
            rows = rows.with(table, after);
            return changed;
        }
    }

    /** What becomes of a row. */
    private interface Change {
        List<Map<ColumnId, Value>> of(Map<ColumnId, Value> row, Scope scope);
    }
}
