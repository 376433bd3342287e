package dev.weir.planner.testing;

import dev.weir.core.driver.Operation;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.ExprPrinter;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import java.util.List;
import java.util.stream.Collectors;

/** Writes expressions over columns and statements over tables as short text, for assertions and failures. */
public final class StatementText implements ColumnTerm.Visitor<String>, TableStatement.Visitor<String> {
    private static final StatementText TEXT = new StatementText();
    private static final ExprPrinter<ColumnTerm> EXPRS = new ExprPrinter<>(term -> term.accept(TEXT));

    private StatementText() {}

    /** Returns an expression as text, such as {@code (u.age > :0) and (u.nick is null)}. */
    public static String of(Expr<ColumnTerm> expr) {
        return EXPRS.print(expr);
    }

    /** Returns the text of what an operation runs. */
    public static String of(Operation operation) {
        return of(((Operation.Run) operation).statement());
    }

    /** Returns a statement as text, such as {@code delete from users t where t.age = :0}. */
    public static String of(TableStatement statement) {
        return statement.accept(TEXT);
    }

    @Override
    public String visitSelect(Select select) {
        return of(select);
    }

    @Override
    public String visitInsert(Insert insert) {
        return "insert into " + insert.table() + " (" + names(insert.columns()) + ") values (" + all(insert.values())
                + ")" + returning(insert.returning());
    }

    @Override
    public String visitUpdateRows(UpdateRows update) {
        String assignments = update.assignments().stream()
                .map(assignment -> assignment.column().name() + " = " + of(assignment.value()))
                .collect(Collectors.joining(", "));
        return "update " + update.table() + " " + update.alias() + " set " + assignments + where(update.where())
                + returning(update.returning());
    }

    @Override
    public String visitDeleteRows(DeleteRows delete) {
        return "delete from " + delete.table() + " " + delete.alias() + where(delete.where());
    }

    private static String where(Expr<ColumnTerm> where) {
        return where.isAlwaysTrue() ? "" : " where " + of(where);
    }

    private static String returning(List<ColumnId> columns) {
        return columns.isEmpty() ? "" : " returning " + names(columns);
    }

    private static String names(List<ColumnId> columns) {
        return columns.stream().map(ColumnId::name).collect(Collectors.joining(", "));
    }

    /** Returns a select as text, such as {@code select t.id from users t where t.age = :0 order by t.id asc}. */
    public static String of(Select select) {
        StringBuilder out =
                new StringBuilder(select.distinct() ? "select distinct " : "select ").append(all(select.columns()));
        out.append(" from ").append(from(select.from()));
        out.append(where(select.where()));
        if (!select.orderBy().isEmpty()) {
            out.append(" order by ").append(keys(select.orderBy()));
        }
        select.limit().count().ifPresent(count -> out.append(" limit ").append(of(count)));
        select.limit().offset().ifPresent(offset -> out.append(" offset ").append(of(offset)));
        return out.toString();
    }

    private static String from(From from) {
        if (from instanceof From.LeftJoined joined) {
            return from(joined.left()) + " left join " + from(joined.right()) + " on " + of(joined.on());
        }
        if (from instanceof From.Lateral lateral) {
            return "lateral (" + of(lateral.select()) + ") " + lateral.alias();
        }
        return from instanceof From.Stored stored
                ? stored.table() + " " + stored.alias()
                : "(" + of(((From.Derived) from).select()) + ") " + from.alias();
    }

    private static String all(List<Expr<ColumnTerm>> exprs) {
        return exprs.stream().map(StatementText::of).collect(Collectors.joining(", "));
    }

    private static String keys(List<SortKey<ColumnTerm>> keys) {
        return keys.stream()
                .map(key -> of(key.expr()) + (key.direction() == SortKey.Direction.ASCENDING ? " asc" : " desc"))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String visitColumnRef(ColumnTerm.ColumnRef term) {
        return term.alias() + "." + term.column().name();
    }

    @Override
    public String visitDerivedRef(ColumnTerm.DerivedRef term) {
        return term.alias() + "#" + term.position();
    }

    @Override
    public String visitParam(ColumnTerm.Param term) {
        return ":" + term.slot();
    }

    @Override
    public String visitExists(ColumnTerm.Exists term) {
        return "exists (" + of(term.select()) + ")";
    }

    @Override
    public String visitInSelect(ColumnTerm.InSelect term) {
        return "(" + all(term.operands()) + ") in (" + of(term.select()) + ")";
    }

    @Override
    public String visitInKeys(ColumnTerm.InKeys term) {
        return "(" + all(term.operands()) + ") in keys :" + term.slot();
    }

    @Override
    public String visitScalarSelect(ColumnTerm.ScalarSelect term) {
        return "(" + of(term.select()) + ")";
    }

    @Override
    public String visitCountRows(ColumnTerm.CountRows term) {
        return "count(*)";
    }

    @Override
    public String visitCountDistinct(ColumnTerm.CountDistinct term) {
        return "count(distinct " + of(term.operand()) + ")";
    }

    @Override
    public String visitRowNumber(ColumnTerm.RowNumber term) {
        return "row_number(" + all(term.partition()) + "; " + keys(term.sort()) + ")";
    }
}
