package dev.weir.planner.testing;

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
import dev.weir.core.value.Value;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Random values for the arguments of a normalized statement: NULLs among them, but never for the number of a limit. */
public final class ArgumentValues implements Statement.Visitor<List<Value>> {
    private final Random random;
    private final TreeMap<Integer, Value> values = new TreeMap<>();

    private ArgumentValues(Random random) {
        this.random = random;
    }

    public static List<Value> random(Statement normalized, Random random) {
        return normalized.accept(new ArgumentValues(random));
    }

    @Override
    public List<Value> visitQuery(Query query) {
        selection(query.selection());
        query.projection().computed().forEach(output -> expr(output.expr(), true));
        query.projection().listed().forEach(this::listed);
        includes(query.includes());
        return List.copyOf(values.values());
    }

    @Override
    public List<Value> visitLoadRelations(LoadRelations load) {
        includes(load.includes());
        return List.copyOf(values.values());
    }

    @Override
    public List<Value> visitCreate(Create create) {
        return List.of();
    }

    @Override
    public List<Value> visitUpdate(Update update) {
        selection(update.selection());
        update.assignments().forEach(assignment -> expr(assignment.value(), true));
        return List.copyOf(values.values());
    }

    @Override
    public List<Value> visitDelete(Delete delete) {
        selection(delete.selection());
        return List.copyOf(values.values());
    }

    private void listed(Output.Listed listed) {
        includes(List.of(listed.include()));
        listed.values().forEach(value -> expr(value.expr(), true));
    }

    private void includes(List<Include> includes) {
        for (Include include : includes) {
            selection(include.selection());
            includes(include.includes());
        }
    }

    private void selection(Selection selection) {
        expr(selection.filter(), true);
        selection.sort().forEach(key -> expr(key.expr(), true));
        selection.limit().count().ifPresent(count -> expr(count, false));
        selection.limit().offset().ifPresent(offset -> expr(offset, false));
    }

    private void expr(Expr<FieldTerm> expr, boolean nullable) {
        if (expr instanceof Expr.Leaf<FieldTerm> leaf && leaf.term() instanceof FieldTerm.Argument argument) {
            values.put(
                    argument.position(),
                    nullable ? Values.nullable(argument.type(), random) : Values.random(argument.type(), random));
        } else if (expr instanceof Expr.Leaf<FieldTerm> leaf
                && leaf.term() instanceof FieldTerm.AcrossRelation across) {
            selection(across.selection());
        }
        expr.mapChildren(child -> {
            expr(child, nullable);
            return child;
        });
    }
}
