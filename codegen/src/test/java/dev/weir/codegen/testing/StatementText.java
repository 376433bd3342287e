package dev.weir.codegen.testing;

import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.LoadRelations;
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

/** Statements as tests read them, such as {@code User where name = ?}. */
enum StatementText implements Statement.Visitor<String>, FieldTerm.Visitor<String> {
    INSTANCE;

    static String of(Statement statement) {
        return statement.accept(INSTANCE);
    }

    @Override
    public String visitQuery(Query query) {
        return query.model() + selection(query.selection()) + includes(query.includes());
    }

    @Override
    public String visitLoadRelations(LoadRelations load) {
        return "into " + load.model() + includes(load.includes());
    }

    @Override
    public String visitCreate(Create create) {
        return create.model()
                + create.fields().stream().map(field -> field.name()).collect(Collectors.joining(", ", "(", ")"))
                + nested(" after ", create.parents())
                + nested(" with ", create.children());
    }

    @Override
    public String visitUpdate(Update update) {
        String assignments = update.assignments().stream()
                .map(assignment -> assignment.field().name() + " = " + expr(assignment.value()))
                .collect(Collectors.joining(", "));
        return update.model() + selection(update.selection()) + " set " + assignments;
    }

    @Override
    public String visitDelete(Delete delete) {
        return delete.model() + selection(delete.selection());
    }

    @Override
    public String visitFieldRef(FieldTerm.FieldRef term) {
        return term.path().stream().map(relation -> relation.name() + ".").collect(Collectors.joining())
                + term.field().name();
    }

    @Override
    public String visitPlaceholder(FieldTerm.Placeholder term) {
        return "?";
    }

    @Override
    public String visitArgument(FieldTerm.Argument term) {
        return "?" + term.position();
    }

    @Override
    public String visitRelated(FieldTerm.Related term) {
        return "some(" + across(term) + ")";
    }

    @Override
    public String visitCounted(FieldTerm.Counted term) {
        return "count(" + across(term) + ")";
    }

    private String across(FieldTerm.AcrossRelation term) {
        String path = term.path().stream().map(step -> step.name() + ".").collect(Collectors.joining());
        String hop =
                path + (term.hop().reversed() ? "owner by " : "") + term.hop().relation();
        return hop + selection(term.selection());
    }

    private String includes(List<Include> includes) {
        return includes.stream()
                .map(include -> " include " + include.relation().name() + selection(include.selection())
                        + (include.includes().isEmpty() ? "" : " [" + includes(include.includes()) + "]"))
                .collect(Collectors.joining());
    }

    private static String nested(String word, List<Create.Nested> nested) {
        return nested.stream()
                .map(part -> word + part.relation().name() + " " + of(part.create()))
                .collect(Collectors.joining());
    }

    private String selection(Selection selection) {
        return (selection.filter().isAlwaysTrue() ? "" : " where " + expr(selection.filter()))
                + selection.sort().stream().map(this::sortKey).collect(Collectors.joining())
                + selection
                        .limit()
                        .count()
                        .map(count -> " limit " + expr(count))
                        .orElse("")
                + selection
                        .limit()
                        .offset()
                        .map(offset -> " offset " + expr(offset))
                        .orElse("");
    }

    private String sortKey(SortKey<FieldTerm> key) {
        return " by " + expr(key.expr()) + " " + key.direction().name().toLowerCase(Locale.ROOT);
    }

    private String expr(Expr<FieldTerm> expr) {
        return new ExprPrinter<FieldTerm>(term -> term.accept(this)).print(expr);
    }
}
