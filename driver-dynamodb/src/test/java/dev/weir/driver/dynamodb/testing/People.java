package dev.weir.driver.dynamodb.testing;

import static dev.weir.driver.dynamodb.testing.Numbers.INT64;
import static dev.weir.driver.dynamodb.testing.Numbers.TEXT;

import dev.weir.core.driver.KeySet;
import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.KeyedOperation.Unique;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType.Plain;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** A table with two unique indexes, and operations on it. The first slots of all are those of the row's columns. */
public final class People {
    public static final TableId ID = new TableId("people");
    public static final Column NUMBER = column("id", INT64, false);
    public static final Column MAIL = column("mail", TEXT, true);
    public static final Column CITY = column("city", TEXT, true);
    public static final Column DESK = column("desk", INT64, true);
    public static final Column SEEN = column("seen", INT64, false);
    /** Not among those that are given to somebody who is added. */
    public static final Column SCORE = column("score", new ColumnType(ScalarType.FLOAT64, Plain.FLOAT64), true);

    public static final List<Column> COLUMNS = List.of(NUMBER, MAIL, CITY, DESK, SEEN);
    public static final List<Column> KEY = List.of(NUMBER);
    public static final Unique BY_MAIL = new Unique("people_by_mail", List.of(MAIL));
    public static final Unique BY_DESK = new Unique("people_by_desk", List.of(CITY, DESK));
    public static final Table TABLE = new Table(
            ID,
            COLUMNS,
            List.of(NUMBER.id()),
            List.of(
                    new TableIndex(BY_MAIL.name(), List.of(MAIL.id()), true),
                    new TableIndex(BY_DESK.name(), List.of(CITY.id(), DESK.id()), true)),
            List.of());

    /** Adds the row of the slots. */
    public static final KeyedOperation.Put PUT =
            new KeyedOperation.Put(ID, KEY, COLUMNS, slots(), List.of(BY_MAIL, BY_DESK));

    private People() {}

    private static Column column(String name, ColumnType type, boolean nullable) {
        return new Column(new ColumnId(ID, name), type, nullable, false);
    }

    private static List<Expr<ColumnTerm>> slots() {
        List<Expr<ColumnTerm>> slots = new ArrayList<>();
        COLUMNS.forEach(column -> slots.add(Numbers.slot(slots.size(), column.type())));
        return slots;
    }

    /** Returns what gives a column the value of a slot. */
    public static KeyedOperation.Assigned set(Column column, int slot) {
        return new KeyedOperation.Assigned(column, Numbers.slot(slot, column.type()));
    }

    /** Returns what adds one to the number of times that somebody was seen. */
    public static KeyedOperation.Assigned seenAgain() {
        return new KeyedOperation.Assigned(SEEN, new Expr.Arithmetic<>(ArithmeticOp.ADD, Numbers.of(SEEN), number(1)));
    }

    /** Returns what gives somebody a score that no store computes. */
    public static KeyedOperation.Update score(KeySet keys, Expr<ColumnTerm> value) {
        return new KeyedOperation.Update(
                ID,
                KEY,
                keys,
                List.of(new KeyedOperation.Assigned(SCORE, value)),
                Expr.alwaysTrue(),
                true,
                List.of(),
                List.of());
    }

    /** Returns the score, and more. */
    public static Expr<ColumnTerm> scoreAnd(double more) {
        return new Expr.Arithmetic<>(ArithmeticOp.ADD, Numbers.of(SCORE), real(more));
    }

    public static Expr<ColumnTerm> real(double number) {
        return new Expr.Literal<>(new Value.Real(ScalarType.FLOAT64, number));
    }

    /** Returns the condition that somebody's mail address ends so, which no store evaluates. */
    public static Expr<ColumnTerm> mailEnds(String end) {
        return new Expr.TextMatch<>(
                TextMatchKind.ENDS_WITH, Numbers.of(MAIL), new Expr.Literal<>(new Value.Text(end)), Optional.empty());
    }

    /** Returns the condition that somebody was seen a number of times. */
    public static Expr<ColumnTerm> seen(long times) {
        return new Expr.Comparison<>(ComparisonOp.EQ, Numbers.of(SEEN), number(times));
    }

    /** Returns the condition that somebody has a mail address. */
    public static Expr<ColumnTerm> mail(String mail) {
        return new Expr.Comparison<>(ComparisonOp.EQ, Numbers.of(MAIL), new Expr.Literal<>(new Value.Text(mail)));
    }

    public static KeyedOperation.Update update(
            KeySet keys, Expr<ColumnTerm> condition, List<Column> returning, KeyedOperation.Assigned... assignments) {
        List<KeyedOperation.Assigned> assigned = List.of(assignments);
        List<Unique> uniques = List.of(BY_MAIL, BY_DESK).stream()
                .filter(unique ->
                        assigned.stream().anyMatch(one -> unique.columns().contains(one.column())))
                .toList();
        return new KeyedOperation.Update(ID, KEY, keys, assigned, condition, false, returning, uniques);
    }

    public static KeyedOperation.Delete delete(KeySet keys, Expr<ColumnTerm> condition) {
        return new KeyedOperation.Delete(ID, KEY, keys, condition, false, List.of(BY_MAIL, BY_DESK));
    }

    /** Returns these rows. */
    public static KeySet at(long... numbers) {
        return new KeySet.Product(List.of(
                new KeySet.OneOf(LongStream.of(numbers).mapToObj(People::number).toList())));
    }

    private static Expr<ColumnTerm> number(long number) {
        return new Expr.Literal<>(integer(number));
    }

    public static Value integer(long number) {
        return new Value.Int(ScalarType.INT64, number);
    }
}
