package dev.weir.planner.normalize;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Projection;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.LeafMapper;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down what a statement leaves implicit: each placeholder, in reading order, becomes the argument of its place, so
 * that later passes may move or drop it; eager relations become includes.
 */
public final class Normalizer implements Statement.Visitor<Statement> {
    private final LeafMapper<FieldTerm, FieldTerm> numbering = new LeafMapper<>(this::number);
    private final EagerIncludes eager;
    private int placeholders;

    private Normalizer(EagerIncludes eager) {
        this.eager = eager;
    }

    /**
     * A statement whose placeholders are numbered.
     *
     * @param arguments how many placeholders it had
     */
    public record Normalized(Statement statement, int arguments) {}

    /** Returns the statement with everything written down. */
    public static Normalized normalize(Statement statement, AppSchema schema) {
        Normalizer normalizer = new Normalizer(new EagerIncludes(schema));
        Statement normalized = statement.accept(normalizer);
        return new Normalized(normalized, normalizer.placeholders);
    }

    @Override
    public Statement visitQuery(Query query) {
        Selection selection = selection(query.selection());
        Projection projection = projection(query.projection());
        List<Include> asked = includes(query.includes());
        List<Include> includes = givesInstances(query) ? eager.complete(query.model(), asked) : asked;
        return new Query(query.model(), selection, includes, query.answer(), query.scan(), projection);
    }

    private static boolean givesInstances(Query query) {
        return query.answer() == Query.Answer.INSTANCES
                || query.projection().outputs().stream().anyMatch(Output.Instance.class::isInstance);
    }

    @Override
    public Statement visitLoadRelations(LoadRelations load) {
        return new LoadRelations(load.model(), includes(load.includes()));
    }

    @Override
    public Statement visitCreate(Create create) {
        return create;
    }

    @Override
    public Statement visitUpdate(Update update) {
        Selection selection = selection(update.selection());
        List<Assignment> assignments = new ArrayList<>(update.assignments().size());
        for (Assignment assignment : update.assignments()) {
            assignments.add(new Assignment(assignment.field(), numbering.map(assignment.value())));
        }
        return new Update(update.model(), selection, assignments, update.returning(), update.scan());
    }

    @Override
    public Statement visitDelete(Delete delete) {
        return new Delete(delete.model(), selection(delete.selection()), delete.scan());
    }

    private Projection projection(Projection projection) {
        List<Output> outputs = new ArrayList<>(projection.outputs().size());
        for (Output output : projection.outputs()) {
            outputs.add(output(output));
        }
        return new Projection(outputs, projection.distinct());
    }

    private Output output(Output output) {
        if (output instanceof Output.Listed listed) {
            Include asked = listed.include();
            Include include = new Include(asked.relation(), selection(asked.selection()), List.of());
            return new Output.Listed(
                    include, listed.values().stream().map(this::computed).toList());
        }
        return output instanceof Output.Computed computed ? computed(computed) : output;
    }

    private Output.Computed computed(Output.Computed computed) {
        return new Output.Computed(numbering.map(computed.expr()), computed.optional());
    }

    private List<Include> includes(List<Include> includes) {
        List<Include> normalized = new ArrayList<>(includes.size());
        for (Include include : includes) {
            RelationId relation = include.relation();
            // numbered as a whole, for what an eager relation drops has its place among the arguments all the same
            Selection selection = eager.selection(relation, selection(include.selection()));
            List<Include> nested = includes(include.includes());
            normalized.add(new Include(
                    relation,
                    selection,
                    eager.target(relation)
                            .map(target -> eager.complete(target, nested, include.joined()))
                            .orElse(nested),
                    include.joined()));
        }
        return normalized;
    }

    private Selection selection(Selection selection) {
        Expr<FieldTerm> filter = numbering.map(selection.filter());
        List<SortKey<FieldTerm>> sort = new ArrayList<>(selection.sort().size());
        for (SortKey<FieldTerm> key : selection.sort()) {
            sort.add(new SortKey<>(numbering.map(key.expr()), key.direction(), key.nulls()));
        }
        var count = selection.limit().count().map(numbering::map);
        var offset = selection.limit().offset().map(numbering::map);
        return new Selection(filter, sort, new Limit<>(count, offset));
    }

    private Expr<FieldTerm> number(FieldTerm term) {
        return new Expr.Leaf<>(term.accept(new FieldTerm.Visitor<FieldTerm>() {
            @Override
            public FieldTerm visitFieldRef(FieldTerm.FieldRef ref) {
                return ref;
            }

            @Override
            public FieldTerm visitPlaceholder(FieldTerm.Placeholder placeholder) {
                return new FieldTerm.Argument(placeholders++, placeholder.type());
            }

            @Override
            public FieldTerm visitArgument(FieldTerm.Argument argument) {
                return argument;
            }

            @Override
            public FieldTerm visitRelated(FieldTerm.Related related) {
                return new FieldTerm.Related(related.path(), related.hop(), selection(related.selection()));
            }

            @Override
            public FieldTerm visitCounted(FieldTerm.Counted counted) {
                return new FieldTerm.Counted(counted.path(), counted.hop(), numbering.map(counted.filter()));
            }
        }));
    }
}
