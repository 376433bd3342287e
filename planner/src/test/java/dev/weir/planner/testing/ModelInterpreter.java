package dev.weir.planner.testing;

import dev.weir.core.eval.Evaluator;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.core.value.ValueOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs statements over models as their documentation reads, without any plan: follows each link from row to row. What
 * programs are measured against.
 */
public final class ModelInterpreter implements Statement.Visitor<Outcome> {
    private final AppSchema app;
    private final SampleRows rows;
    private final List<Value> arguments;

    public ModelInterpreter(AppSchema app, SampleRows rows, List<Value> arguments) {
        this.app = app;
        this.rows = rows;
        this.arguments = arguments;
    }

    /** A row, by its columns. */
    private record Row(ModelId model, Map<ColumnId, Value> values) {}

    @Override
    public Outcome visitQuery(Query query) {
        if (query.projection().distinct()) {
            return Outcome.of(distinct(query), rows);
        }
        List<Row> found = select(query.model(), all(query.model()), query.selection());
        return switch (query.answer()) {
            case INSTANCES -> Outcome.of(instances(found, query.includes()), rows);
            case COUNT -> Outcome.of(found.size(), rows);
            case EXISTS -> Outcome.of(found.isEmpty() ? 0 : 1, rows);
            case VALUES ->
                Outcome.of(found.stream().map(row -> selected(row, query)).toList(), rows);
        };
    }

    /** The given instances are all that there are. */
    @Override
    public Outcome visitLoadRelations(LoadRelations load) {
        return Outcome.of(instances(all(load.model()), load.includes()), rows);
    }

    /** Returns the instance if it is selected, with the values behind its fields; else the values alone. */
    private Instance selected(Row row, Query query) {
        List<Value> values = query.projection().computed().stream()
                .map(output -> evaluate(row, output.expr()))
                .toList();
        if (!query.projection().hasInstances()) {
            return new Instance(values, List.of());
        }
        Instance instance = instance(row, query.includes());
        Stream<List<Instance>> lists = query.projection().listed().stream().map(list -> listed(row, list));
        return new Instance(
                Stream.concat(instance.values().stream(), values.stream()).toList(),
                Stream.concat(instance.related().stream(), lists).toList());
    }

    private List<Instance> listed(Row row, Output.Listed listed) {
        return related(row, listed.include()).stream()
                .map(related -> new Instance(
                        listed.values().stream()
                                .map(value -> evaluate(related, value.expr()))
                                .toList(),
                        List.of()))
                .toList();
    }

    /** Each of the values once, where it comes first, and then cut. */
    private List<Instance> distinct(Query query) {
        Selection uncut =
                new Selection(query.selection().filter(), query.selection().sort(), Limit.none());
        List<Instance> found = select(query.model(), all(query.model()), uncut).stream()
                .map(row -> selected(row, query))
                .distinct()
                .toList();
        Limit<FieldTerm> limit = query.selection().limit();
        long offset = number(query.model(), limit.offset()).orElse(0L);
        long count = number(query.model(), limit.count()).orElse((long) found.size());
        return found.stream().skip(offset).limit(count).toList();
    }

    @Override
    public Outcome visitCreate(Create create) {
        throw new AssertionError("what a create makes is not computed here");
    }

    @Override
    public Outcome visitUpdate(Update update) {
        List<Row> selected = select(update.model(), all(update.model()), update.selection());
        List<Map<ColumnId, Value>> after = new ArrayList<>();
        for (Row row : all(update.model())) {
            Map<ColumnId, Value> values = new LinkedHashMap<>(row.values());
            if (selected.contains(row)) {
                for (Assignment assignment : update.assignments()) {
                    values.put(column(assignment.field()), evaluate(row, assignment.value()));
                }
            }
            after.add(values);
        }
        return Outcome.of(selected.size(), rows.with(table(update.model()), after));
    }

    @Override
    public Outcome visitDelete(Delete delete) {
        List<Row> selected = select(delete.model(), all(delete.model()), delete.selection());
        Removal removal = new Removal();
        selected.forEach(removal::remove);
        return Outcome.of(selected.size(), removal.after());
    }

    /** Rows on their way out, with those that hang on to them. */
    private final class Removal {
        private final List<Row> removed = new ArrayList<>();
        private final Map<Row, List<FieldId>> unlinked = new LinkedHashMap<>();

        private void remove(Row row) {
            if (removed.contains(row)) {
                return;
            }
            removed.add(row);
            for (Relation relation : app.model(row.model()).relations()) {
                if (relation instanceof Relation.BelongsTo || relation instanceof Relation.Through) {
                    continue;
                }
                Relation.BelongsTo link = app.link(relation.id());
                for (Row dependent : follow(row, relation.id(), false)) {
                    if (link.required()) {
                        remove(dependent);
                    } else {
                        unlinked.computeIfAbsent(dependent, unknown -> new ArrayList<>())
                                .addAll(link.key().stream()
                                        .filter(field -> app.field(field).nullable())
                                        .toList());
                    }
                }
            }
        }

        private SampleRows after() {
            SampleRows after = rows;
            for (Model model : app.models()) {
                List<Map<ColumnId, Value>> left = new ArrayList<>();
                for (Row row : all(model.id())) {
                    if (!removed.contains(row)) {
                        left.add(withoutLinks(row));
                    }
                }
                after = after.with(table(model.id()), left);
            }
            return after;
        }

        private Map<ColumnId, Value> withoutLinks(Row row) {
            Map<ColumnId, Value> values = new LinkedHashMap<>(row.values());
            unlinked.getOrDefault(row, List.of())
                    .forEach(field -> values.put(
                            column(field), new Value.Null(app.field(field).type())));
            return values;
        }
    }

    private List<Row> all(ModelId model) {
        return rows.of(table(model)).stream().map(row -> new Row(model, row)).toList();
    }

    private List<Row> select(ModelId model, List<Row> from, Selection selection) {
        List<Row> sorted = from.stream()
                .filter(row -> evaluate(row, selection.filter()).equals(Value.Bool.TRUE))
                .sorted(Comparator.comparing(row -> keys(row, selection.sort()), new RowOrder(selection.sort())))
                .toList();
        long offset = number(model, selection.limit().offset()).orElse(0L);
        long count = number(model, selection.limit().count()).orElse((long) sorted.size());
        return sorted.stream().skip(offset).limit(count).toList();
    }

    private List<Value> keys(Row row, List<SortKey<FieldTerm>> sort) {
        return sort.stream().map(key -> evaluate(row, key.expr())).toList();
    }

    private Optional<Long> number(ModelId model, Optional<Expr<FieldTerm>> part) {
        return part.map(expr -> ((Value.Int) evaluate(new Row(model, Map.of()), expr)).value());
    }

    private List<Instance> instances(List<Row> found, List<Include> includes) {
        return found.stream().map(row -> instance(row, includes)).toList();
    }

    private Instance instance(Row row, List<Include> includes) {
        List<Value> values = app.model(row.model()).fields().stream()
                .map(field -> value(row, field.id()))
                .toList();
        return new Instance(
                values, includes.stream().map(include -> included(row, include)).toList());
    }

    private List<Instance> included(Row row, Include include) {
        List<Row> related = related(row, include);
        return values(app.relation(include.relation()))
                .map(value -> distinct(related, value).stream()
                        .map(one -> new Instance(List.of(one), List.of()))
                        .toList())
                .orElseGet(() -> instances(related, include.includes()));
    }

    private static Optional<FieldId> values(Relation relation) {
        return relation instanceof Relation.Through through ? through.value() : Optional.empty();
    }

    /** Returns the values of a field, each once and in order, without NULL. */
    private List<Value> distinct(List<Row> found, FieldId field) {
        return found.stream()
                .map(row -> value(row, field))
                .filter(value -> !(value instanceof Value.Null))
                .distinct()
                .sorted(ValueOrder.INSTANCE)
                .toList();
    }

    private List<Row> related(Row row, Include include) {
        ModelId target = app.relation(include.relation()).target();
        return select(target, follow(row, include.relation(), false), include.selection());
    }

    /** Returns the rows at the other end of a relation, each once. */
    private List<Row> follow(Row row, RelationId relation, boolean reversed) {
        if (!(app.relation(relation) instanceof Relation.Through through)) {
            return step(row, relation, reversed);
        }
        List<RelationId> path = new ArrayList<>(through.path());
        if (reversed) {
            Collections.reverse(path);
        }
        Set<Row> reached = Set.of(row);
        for (RelationId next : path) {
            reached = reached.stream()
                    .flatMap(from -> step(from, next, reversed).stream())
                    .collect(Collectors.toSet());
        }
        ModelId end = reversed ? relation.model() : through.target();
        return all(end).stream().filter(reached::contains).toList();
    }

    private List<Row> step(Row row, RelationId relation, boolean reversed) {
        Relation.BelongsTo link = app.link(relation);
        boolean towardsTarget = app.relation(relation) instanceof Relation.BelongsTo != reversed;
        List<FieldId> own = towardsTarget ? link.key() : link.references();
        List<FieldId> other = towardsTarget ? link.references() : link.key();
        List<Value> key = own.stream().map(field -> value(row, field)).toList();
        if (key.stream().anyMatch(Value.Null.class::isInstance)) {
            return List.of();
        }
        return all(towardsTarget ? link.target() : link.id().model()).stream()
                .filter(found -> other.stream()
                        .map(field -> value(found, field))
                        .toList()
                        .equals(key))
                .toList();
    }

    private Optional<Row> follow(Row row, List<RelationId> path) {
        Optional<Row> end = Optional.of(row);
        for (RelationId step : path) {
            end = end.flatMap(from -> follow(from, step, false).stream().findFirst());
        }
        return end;
    }

    private Value evaluate(Row row, Expr<FieldTerm> expr) {
        return new Evaluator<FieldTerm>(term -> term.accept(new Terms(row))).evaluate(expr);
    }

    private Value value(Row row, FieldId field) {
        Value value = row.values().get(column(field));
        if (value == null) {
            throw new AssertionError("no " + field + " in " + row);
        }
        return value;
    }

    private ColumnId column(FieldId id) {
        Field field = app.field(id);
        return new ColumnId(table(id.model()), field.column());
    }

    private TableId table(ModelId model) {
        return new TableId(app.model(model).table());
    }

    /** The value of each term for one row. */
    private final class Terms implements FieldTerm.Visitor<Value> {
        private final Row row;

        private Terms(Row row) {
            this.row = row;
        }

        @Override
        public Value visitFieldRef(FieldTerm.FieldRef ref) {
            return follow(row, ref.path())
                    .map(end -> value(end, ref.field()))
                    .orElseGet(() -> new Value.Null(ref.type()));
        }

        @Override
        public Value visitPlaceholder(FieldTerm.Placeholder placeholder) {
            throw new AssertionError("a placeholder without a number");
        }

        @Override
        public Value visitArgument(FieldTerm.Argument argument) {
            return arguments.get(argument.position());
        }

        @Override
        public Value visitRelated(FieldTerm.Related related) {
            return follow(row, related.path())
                    .map(end -> Value.Bool.of(count(end, related) > 0))
                    .orElse(Value.Bool.FALSE);
        }

        @Override
        public Value visitCounted(FieldTerm.Counted counted) {
            return follow(row, counted.path())
                    .<Value>map(end -> new Value.Int(ScalarType.INT64, number(end, counted)))
                    .orElseGet(() -> new Value.Null(ScalarType.INT64));
        }

        private long number(Row from, FieldTerm.Counted counted) {
            FieldTerm.Hop hop = counted.hop();
            return values(app.relation(hop.relation()))
                    .filter(value -> !hop.reversed())
                    .map(value -> (long) distinct(among(from, counted), value).size())
                    .orElseGet(() -> count(from, counted));
        }

        /** Returns how many rows that a hop leads to are among all that are selected. */
        private long count(Row from, FieldTerm.AcrossRelation term) {
            return among(from, term).size();
        }

        private List<Row> among(Row from, FieldTerm.AcrossRelation term) {
            FieldTerm.Hop hop = term.hop();
            ModelId target = hop.reversed()
                    ? hop.relation().model()
                    : app.relation(hop.relation()).target();
            List<Row> selected = select(target, all(target), term.selection());
            return follow(from, hop.relation(), hop.reversed()).stream()
                    .filter(selected::contains)
                    .toList();
        }
    }
}
