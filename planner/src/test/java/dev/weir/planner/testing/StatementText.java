package dev.weir.planner.testing;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.ExprPrinter;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import java.util.List;
import java.util.stream.Collectors;

/** Writes expressions over columns and selects as short text, for assertions and failures. */
public final class StatementText implements ColumnTerm.Visitor<String> {
    private static final StatementText TEXT = new StatementText();
    private static final ExprPrinter<ColumnTerm> EXPRS = new ExprPrinter<>(term -> term.accept(TEXT));

    private StatementText() {}

    /** Returns an expression as text, such as {@code (u.age > :0) and (u.nick is null)}. */
    public static String of(Expr<ColumnTerm> expr) {
        return EXPRS.print(expr);
    }

    /** Returns a select as text, such as {@code select t.id from users t where t.age = :0 order by t.id asc}. */
    public static String of(Select select) {
        StringBuilder out = new StringBuilder("select ").append(all(select.columns()));
        out.append(" from ").append(from(select.from()));
        if (!select.where().isAlwaysTrue()) {
            out.append(" where ").append(of(select.where()));
        }
        if (!select.orderBy().isEmpty()) {
            out.append(" order by ").append(keys(select.orderBy()));
        }
        select.limit().count().ifPresent(count -> out.append(" limit ").append(of(count)));
        select.limit().offset().ifPresent(offset -> out.append(" offset ").append(of(offset)));
        return out.toString();
    }

    private static String from(From from) {
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
    public String visitRowNumber(ColumnTerm.RowNumber term) {
        return "row_number(" + all(term.partition()) + "; " + keys(term.sort()) + ")";
    }
}
