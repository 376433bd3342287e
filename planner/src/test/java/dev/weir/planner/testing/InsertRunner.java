package dev.weir.planner.testing;

import dev.weir.core.driver.Operation;
import dev.weir.core.eval.Evaluator;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.planner.plan.InsertNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Inserts instances as a plan says, as a database would that makes keys from 1,000 on. */
public final class InsertRunner {
    private long made = 1_000;

    /**
     * An instance that was inserted.
     *
     * @param fields the values that the plan gives its stored fields, in the model's order
     * @param row the values that its columns hold
     * @param parents in the order of the plan
     * @param children in the order of the plan, one list per relation
     */
    public record Inserted(
            ModelId model,
            List<Value> fields,
            Map<ColumnId, Value> row,
            List<Inserted> parents,
            List<List<Inserted>> children) {}

    public Inserted run(InsertNode node, NewInstance given) {
        return insert(node, given, List.of());
    }

    private Inserted insert(InsertNode node, NewInstance given, List<Value> owner) {
        List<Inserted> parents = new ArrayList<>();
        for (int i = 0; i < node.parents().size(); i++) {
            parents.add(insert(node.parents().get(i).node(), given.parents().get(i), List.of()));
        }
        Sources sources = new Sources(given.values(), parents, owner, new ArrayList<>());
        Map<ColumnId, Value> row =
                row((Insert) ((Operation.Run) node.operation()).statement(), sources.of(node.slots()), sources.made());
        List<Value> fields = sources.of(node.fields());
        List<List<Inserted>> children = new ArrayList<>();
        for (int i = 0; i < node.children().size(); i++) {
            InsertNode child = node.children().get(i).node();
            children.add(given.children().get(i).stream()
                    .map(one -> insert(child, one, fields))
                    .toList());
        }
        return new Inserted(node.model(), fields, row, parents, children);
    }

    private Map<ColumnId, Value> row(Insert insert, List<Value> slots, List<Value> keys) {
        Evaluator<ColumnTerm> evaluator = new Evaluator<>(term -> slots.get(((ColumnTerm.Param) term).slot()));
        Map<ColumnId, Value> row = new LinkedHashMap<>();
        for (int i = 0; i < insert.columns().size(); i++) {
            row.put(insert.columns().get(i), evaluator.evaluate(insert.values().get(i)));
        }
        for (ColumnId column : insert.returning()) {
            keys.add(new Value.Int(ScalarType.INT64, made++));
            row.put(column, keys.get(keys.size() - 1));
        }
        return row;
    }

    /** Where the values of one instance come from. */
    private record Sources(List<Value> given, List<Inserted> parents, List<Value> owner, List<Value> made)
            implements InsertNode.Source.Visitor<Value> {
        List<Value> of(List<InsertNode.Source> sources) {
            return sources.stream().map(source -> source.accept(this)).toList();
        }

        @Override
        public Value visitGiven(InsertNode.Source.Given source) {
            return given.get(source.position());
        }

        @Override
        public Value visitMade(InsertNode.Source.Made source) {
            return made.get(source.position());
        }

        @Override
        public Value visitOfParent(InsertNode.Source.OfParent source) {
            return parents.get(source.parent()).fields().get(source.field());
        }

        @Override
        public Value visitOfOwner(InsertNode.Source.OfOwner source) {
            return owner.get(source.field());
        }
    }
}
