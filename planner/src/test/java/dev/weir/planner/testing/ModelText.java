package dev.weir.planner.testing;

import dev.weir.core.schema.app.RelationId;
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
import dev.weir.core.stmt.expr.ExprPrinter;
import dev.weir.core.stmt.expr.SortKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes statements over models as short text, for goldens and failures. */
public final class ModelText implements Statement.Visitor<String>, FieldTerm.Visitor<String> {
    private static final ModelText TEXT = new ModelText();
    private static final ExprPrinter<FieldTerm> EXPRS = new ExprPrinter<>(term -> term.accept(TEXT));

    private ModelText() {}

    /** Returns a statement as text, such as {@code query User where age > ?}. */
    public static String of(Statement statement) {
        return statement.accept(TEXT);
    }

    @Override
    public String visitQuery(Query query) {
        String answer = query.answer() == Query.Answer.INSTANCES
                ? "query"
                : query.answer().name().toLowerCase(Locale.ROOT);
        return answer + " " + query.model() + selection(query.selection()) + projection(query.projection())
                + includes(query.includes());
    }

    private static String projection(Projection projection) {
        if (projection.outputs().isEmpty()) {
            return "";
        }
        return (projection.distinct() ? " select distinct " : " select ")
                + projection.outputs().stream().map(ModelText::output).collect(Collectors.joining(", "));
    }

    private static String output(Output output) {
        if (output instanceof Output.Computed computed) {
            return EXPRS.print(computed.expr()) + (computed.optional() ? " optional" : "");
        }
        if (output instanceof Output.Listed listed) {
            return listed.include().relation().name()
                    + selection(listed.include().selection())
                    + listed.values().stream().map(ModelText::output).collect(Collectors.joining(", ", " [", "]"));
        }
        return output instanceof Output.Related related
                ? related.relation().name() + (related.optional() ? " optional" : "")
                : "itself";
    }

    @Override
    public String visitLoadRelations(LoadRelations load) {
        return "load into " + load.model() + includes(load.includes());
    }

    @Override
    public String visitCreate(Create create) {
        return "create " + create.model() + " " + names(create.fields()) + nested(" after ", create.parents())
                + nested(" before ", create.children());
    }

    @Override
    public String visitUpdate(Update update) {
        String assignments = update.assignments().stream()
                .map(assignment -> assignment.field().name() + " = " + EXPRS.print(assignment.value()))
                .collect(Collectors.joining(", "));
        return "update " + update.model() + selection(update.selection()) + " set " + assignments
                + (update.returning().isEmpty() ? "" : " returning " + names(update.returning()));
    }

    @Override
    public String visitDelete(Delete delete) {
        return "delete " + delete.model() + selection(delete.selection());
    }

    private static String names(List<dev.weir.core.schema.app.FieldId> fields) {
        return fields.stream().map(field -> field.name()).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String nested(String where, List<Create.Nested> nested) {
        return nested.stream()
                .map(one -> where + one.relation() + " [" + of(one.create()) + "]")
                .collect(Collectors.joining());
    }

    private static String includes(List<Include> includes) {
        return includes.stream()
                .map(include -> (include.joined() ? " join " : " include ")
                        + include.relation()
                        + selection(include.selection())
                        + (include.includes().isEmpty()
                                ? ""
                                : " [" + includes(include.includes()).strip() + "]"))
                .collect(Collectors.joining());
    }

    private static String selection(Selection selection) {
        StringBuilder out = new StringBuilder();
        if (!selection.filter().isAlwaysTrue()) {
            out.append(" where ").append(EXPRS.print(selection.filter()));
        }
        if (!selection.sort().isEmpty()) {
            out.append(" order by ").append(keys(selection.sort()));
        }
        selection.limit().count().ifPresent(count -> out.append(" limit ").append(EXPRS.print(count)));
        selection.limit().offset().ifPresent(offset -> out.append(" offset ").append(EXPRS.print(offset)));
        return out.toString();
    }

    private static String keys(List<SortKey<FieldTerm>> keys) {
        return keys.stream()
                .map(key ->
                        EXPRS.print(key.expr()) + (key.direction() == SortKey.Direction.ASCENDING ? " asc" : " desc"))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String visitFieldRef(FieldTerm.FieldRef ref) {
        return path(ref.path()) + ref.field().name();
    }

    @Override
    public String visitPlaceholder(FieldTerm.Placeholder placeholder) {
        return "?";
    }

    @Override
    public String visitArgument(FieldTerm.Argument argument) {
        return "?" + argument.position();
    }

    @Override
    public String visitRelated(FieldTerm.Related related) {
        return "some " + across(related);
    }

    @Override
    public String visitCounted(FieldTerm.Counted counted) {
        return "count " + across(counted);
    }

    private static String across(FieldTerm.AcrossRelation term) {
        FieldTerm.Hop hop = term.hop();
        String to =
                hop.reversed() ? "rows of " + hop.relation() : hop.relation().name();
        return path(term.path()) + to + " (" + selection(term.selection()).strip() + ")";
    }

    private static String path(List<RelationId> path) {
        return path.stream().map(step -> step.name() + ".").collect(Collectors.joining());
    }

    /** Returns an expression as text. */
    public static String of(Expr<FieldTerm> expr) {
        return EXPRS.print(expr);
    }
}
