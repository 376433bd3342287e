package dev.weir.core.driver;

import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.ExprPrinter;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes an access by key as text for plans and logs: the way to the rows, then what is left to be asked of them. Shows no
 * values.
 */
public enum KeyedText implements KeyedOperation.KeyedVisitor<String> {
    /** With what is answered. */
    WHOLE,
    /** Without, as part of what answers. */
    PART;

    private static final ExprPrinter<ColumnTerm> EXPRS = new ExprPrinter<>(KeyedText::term);

    /** Returns an operation as text, such as {@code query todos.by_user where user_id = :0; filter done = :1}. */
    public static String of(KeyedOperation operation) {
        return operation.accept(WHOLE);
    }

    /** Returns a read that is a part of another as text, without what is answered. */
    public static String ofPart(KeyedOperation.Read part) {
        return part.accept(PART);
    }

    @Override
    public String visitGet(KeyedOperation.Get get) {
        return "get " + get.table() + " by " + keys(get.key(), get.keys()) + rest(get.reading());
    }

    @Override
    public String visitQuery(KeyedOperation.Query query) {
        String range = query.range()
                .map(part -> " and " + range(query.key().get(1), part))
                .orElse("");
        String direction = query.direction() == SortKey.Direction.ASCENDING ? "" : " backwards";
        String together = query.keys().isOne() ? "" : gathered(query);
        return "query " + query.table()
                + query.index().map(index -> " by index " + index).orElse("") + " where "
                + keys(query.key(), query.keys()) + range + direction + together + rest(query.reading());
    }

    @Override
    public String visitScan(KeyedOperation.Scan scan) {
        return "scan all of " + scan.table() + rest(scan.reading());
    }

    @Override
    public String visitUnion(KeyedOperation.Union union) {
        return union.parts().stream()
                .map(part -> "(" + part.accept(PART) + ")")
                .collect(Collectors.joining(" and ", unionOf(union) + ": ", ""));
    }

    /** Returns a union as text without its parts. */
    public static String unionOf(KeyedOperation.Union union) {
        return "each row once of " + union.table()
                + (union.order().isEmpty() ? "" : ", merged by " + order(union.order()))
                + WHOLE.rest(union.reading());
    }

    private static String gathered(KeyedOperation.Query query) {
        Gathering gathering = query.gathering();
        return gathering instanceof Gathering.Merged merged
                ? (query.keyOrder().isEmpty() ? ", merged by " : ", in the order of ") + order(merged.order())
                : gathering == Gathering.Each.APART ? ", each apart" : ", in turn";
    }

    private static String order(List<SortKey<ColumnTerm>> order) {
        return order.stream()
                .map(key ->
                        EXPRS.print(key.expr()) + (key.direction() == SortKey.Direction.ASCENDING ? "" : " backwards"))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String visitPut(KeyedOperation.Put put) {
        return "put " + put.table() + " (" + names(put.columns()) + ") = ("
                + put.values().stream().map(EXPRS::print).collect(Collectors.joining(", "))
                + ") unless there is one of its "
                + names(put.key())
                + uniques(put);
    }

    @Override
    public String visitUpdate(KeyedOperation.Update update) {
        String assignments = update.assignments().stream()
                .map(assigned -> assigned.column().id().name() + " = " + EXPRS.print(assigned.value()))
                .collect(Collectors.joining(", "));
        return "update " + update.table() + " at " + keys(update.key(), update.keys()) + " set " + assignments
                + condition(update.condition())
                + readFirst(update.readFirst())
                + uniques(update)
                + (update.returning().isEmpty() ? "" : "; give " + names(update.returning()));
    }

    @Override
    public String visitDelete(KeyedOperation.Delete delete) {
        return "delete " + delete.table() + " at " + keys(delete.key(), delete.keys()) + condition(delete.condition())
                + readFirst(delete.readFirst())
                + uniques(delete);
    }

    private static String condition(Expr<ColumnTerm> condition) {
        return condition.isAlwaysTrue() ? "" : "; only if " + EXPRS.print(condition);
    }

    private static String readFirst(boolean readFirst) {
        return readFirst ? "; read first, and evaluated here" : "";
    }

    private static String uniques(KeyedOperation.Write write) {
        return write.uniques().stream()
                .map(unique -> "; keep " + names(unique.columns()) + " unique")
                .collect(Collectors.joining());
    }

    private static String equalities(List<Column> key, List<? extends KeySet.Part> parts) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : " and ").append(key.get(i).id().name()).append(part(parts.get(i)));
        }
        return out.toString();
    }

    private static String part(KeySet.Part part) {
        if (part instanceof KeySet.Is is) {
            return " = " + EXPRS.print(is.value());
        }
        return part instanceof KeySet.InItems items
                ? " in " + EXPRS.print(items.list())
                : " in ("
                        + ((KeySet.OneOf) part)
                                .values().stream().map(EXPRS::print).collect(Collectors.joining(", "))
                        + ")";
    }

    private static String keys(List<Column> key, KeySet keys) {
        return keys instanceof KeySet.Product product
                ? equalities(key, product.parts())
                : names(key.subList(0, keys.width())) + " in keys :" + ((KeySet.InSlot) keys).slot();
    }

    private static String range(Column column, KeyRange range) {
        String name = column.id().name();
        if (range instanceof KeyRange.Compared compared) {
            return name + " " + compared.op().symbol() + " " + EXPRS.print(compared.value());
        }
        return range instanceof KeyRange.Between between
                ? name + " between " + EXPRS.print(between.low()) + " and " + EXPRS.print(between.high())
                : name + " begins with " + EXPRS.print(((KeyRange.Prefix) range).value());
    }

    private String rest(Reading reading) {
        StringBuilder out = new StringBuilder();
        if (!reading.filter().isAlwaysTrue()) {
            out.append("; filter ").append(EXPRS.print(reading.filter()));
        }
        if (!reading.check().isAlwaysTrue()) {
            out.append("; check here ").append(EXPRS.print(reading.check()));
        }
        reading.limit().offset().ifPresent(offset -> out.append("; pass over ").append(EXPRS.print(offset)));
        reading.limit().count().ifPresent(count -> out.append("; at most ").append(EXPRS.print(count)));
        return this == PART
                ? out.toString()
                : out.append(answer(reading.answer())).toString();
    }

    private static String answer(Reading.Answer answer) {
        return answer instanceof Reading.Columns columns
                ? "; give " + names(columns.columns())
                : answer == Reading.Tally.COUNT ? "; count" : "; say whether";
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(column -> column.id().name()).collect(Collectors.joining(", "));
    }

    private static String term(ColumnTerm term) {
        if (term instanceof ColumnTerm.ColumnRef ref) {
            return ref.column().name();
        }
        if (term instanceof ColumnTerm.InKeys inKeys) {
            return inKeys.operands().stream().map(EXPRS::print).collect(Collectors.joining(", ", "", " in keys :"))
                    + inKeys.slot();
        }
        return term instanceof ColumnTerm.Param param ? ":" + param.slot() : term.toString();
    }
}
