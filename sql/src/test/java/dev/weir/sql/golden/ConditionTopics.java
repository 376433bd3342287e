package dev.weir.sql.golden;

import static dev.weir.sql.golden.SelectTopics.ACTIVE;
import static dev.weir.sql.golden.SelectTopics.AGE;
import static dev.weir.sql.golden.SelectTopics.BUYER;
import static dev.weir.sql.golden.SelectTopics.ID;
import static dev.weir.sql.golden.SelectTopics.NAME;
import static dev.weir.sql.golden.SelectTopics.NUMBER;
import static dev.weir.sql.golden.SelectTopics.ORDER_ID;
import static dev.weir.sql.golden.SelectTopics.PRICE;
import static dev.weir.sql.golden.SelectTopics.orders;
import static dev.weir.sql.golden.SelectTopics.users;
import static dev.weir.sql.testing.Exprs.and;
import static dev.weir.sql.testing.Exprs.between;
import static dev.weir.sql.testing.Exprs.column;
import static dev.weir.sql.testing.Exprs.compare;
import static dev.weir.sql.testing.Exprs.eq;
import static dev.weir.sql.testing.Exprs.in;
import static dev.weir.sql.testing.Exprs.inSet;
import static dev.weir.sql.testing.Exprs.int64;
import static dev.weir.sql.testing.Exprs.isNull;
import static dev.weir.sql.testing.Exprs.isTrue;
import static dev.weir.sql.testing.Exprs.leaf;
import static dev.weir.sql.testing.Exprs.like;
import static dev.weir.sql.testing.Exprs.literal;
import static dev.weir.sql.testing.Exprs.lt;
import static dev.weir.sql.testing.Exprs.match;
import static dev.weir.sql.testing.Exprs.not;
import static dev.weir.sql.testing.Exprs.or;
import static dev.weir.sql.testing.Exprs.param;
import static dev.weir.sql.testing.Exprs.plus;
import static dev.weir.sql.testing.Exprs.text;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import dev.weir.sql.testing.Shop;
import dev.weir.sql.testing.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Conditions of every kind, each with its negation. */
final class ConditionTopics {
    private static final Expr<ColumnTerm> ADULT = compare(AGE, ComparisonOp.GE, param(0, Types.INT32));
    private static final Expr<ColumnTerm> NAMED = eq(NAME, param(1, Types.TEXT));
    private static final Expr<ColumnTerm> EMAIL = column("t0", Shop.EMAIL);
    private static final Expr<ColumnTerm> STATUS = column("t1", Shop.STATUS);
    private static final Expr<ColumnTerm> TEXT = param(0, Types.TEXT);

    private ConditionTopics() {}

    static Topic logic() {
        return new Topic.Builder("logic")
                .add("or in and", users(and(or(ADULT, NAMED), ACTIVE)))
                .add("and in or", users(or(and(ADULT, NAMED), ACTIVE)))
                .add("and in and", users(and(and(ADULT, NAMED), ACTIVE)))
                .add("not over or", users(not(or(ADULT, NAMED))))
                .add("not over and in or", users(or(not(and(ADULT, NAMED)), ACTIVE)))
                .add("not over a column", users(and(not(ACTIVE), NAMED)))
                .add("not twice", users(not(not(or(ADULT, NAMED)))))
                .add("not over a constant", users(not(literal(new Value.Null(ScalarType.BOOL)))))
                .add("a bound condition", users(or(param(0, Types.BOOL), ACTIVE)))
                .add("conditions compared", users(eq(ADULT, not(NAMED))))
                .add("a negation compared", users(eq(not(ACTIVE), not(or(ADULT, NAMED)))))
                .add("a junction compared", users(eq(and(ADULT, NAMED), ACTIVE)))
                .add("the test of a test", users(isTrue(isNull(isTrue(ADULT)))))
                .add("twenty alternatives", users(or(alternatives(20))))
                .build();
    }

    static Topic comparison() {
        Topic.Builder topic = new Topic.Builder("comparison");
        for (ComparisonOp op : ComparisonOp.values()) {
            Expr<ColumnTerm> comparison = compare(AGE, op, param(0, Types.INT32));
            topic.add(op.name(), users(comparison)).add("not " + op.name(), users(not(comparison)));
        }
        topic.add("of columns", users(lt(ID, plus(ID, int64(1)))));
        for (ComparisonOp op : ComparisonOp.values()) {
            topic.add(op.name() + " of decimals", order(compare(PRICE, op, param(0, Types.DECIMAL))));
        }
        Expr<ColumnTerm> range = between(AGE, param(0, Types.INT32), param(1, Types.INT32));
        Expr<ColumnTerm> prices = between(PRICE, param(0, Types.DECIMAL), param(1, Types.DECIMAL));
        return topic.add("between", users(range))
                .add("not between", users(not(range)))
                .add("between two conditions", users(between(ACTIVE, isNull(AGE), NAMED)))
                .add("decimals between", order(prices))
                .add("decimals not between", order(not(prices)))
                .add("is null", users(isNull(AGE)))
                .add("is not null", users(not(isNull(AGE))))
                .add("a condition is null", users(isNull(and(ADULT, NAMED))))
                .add("is true", users(isTrue(ACTIVE)))
                .add("is not true", users(not(isTrue(ADULT))))
                .build();
    }

    static Topic membership() {
        Expr<ColumnTerm> list = in(AGE, param(0, Types.INT32), param(1, Types.INT32));
        Expr<ColumnTerm> ages = inSet(AGE, param(0, Types.listOf(Types.INT32)));
        Expr<ColumnTerm> ids = keys(List.of(ORDER_ID), List.of(Types.UUID));
        Expr<ColumnTerm> pairs = keys(List.of(BUYER, NUMBER), List.of(Types.INT64, Types.INT32));
        Expr<ColumnTerm> mixed = keys(List.of(PRICE, ORDER_ID), List.of(Types.DECIMAL, Types.UUID));
        Expr<ColumnTerm> buyers = leaf(new ColumnTerm.InSelect(List.of(ID), buyersSelect()));
        Expr<ColumnTerm> exists = leaf(new ColumnTerm.Exists(orders(int64(1), eq(BUYER, ID))));
        return new Topic.Builder("membership")
                .add("in a list", users(list))
                .add("not in a list", users(not(list)))
                .add("in one", users(in(NAME, NAME)))
                .add("in a set", users(ages))
                .add("not in a set", users(not(ages)))
                .add("in a constant set", users(inSet(ID, literal(set(1, 2)))))
                .add("not in a constant set", users(not(inSet(ID, literal(set(1, 2))))))
                .add("in no set", users(not(inSet(ID, literal(new Value.Null(new ListType(ScalarType.INT64)))))))
                .add("a sum in a set", users(inSet(plus(ID, ID), param(0, Types.listOf(Types.INT64)))))
                .add("a condition in a set", users(inSet(ADULT, param(1, Types.listOf(Types.BOOL)))))
                .add("by key", order(ids))
                .add("not by key", order(not(ids)))
                .add("by key of two parts", order(pairs))
                .add("not by key of two parts", order(not(pairs)))
                .add("by key of text and bytes", order(mixed))
                .add("in a select", users(buyers))
                .add("not in a select", users(not(buyers)))
                .add("a row in a select", users(leaf(new ColumnTerm.InSelect(List.of(ID, isNull(AGE)), pairsSelect()))))
                .add("exists", users(exists))
                .add("not exists", users(not(exists)))
                .add("not exists, compared", users(eq(ACTIVE, not(exists))))
                .build();
    }

    static Topic textMatch() {
        Topic.Builder topic = new Topic.Builder("text");
        for (TextMatchKind kind : TextMatchKind.values()) {
            if (kind != TextMatchKind.ILIKE) {
                topic.add(kind.name(), users(match(kind, NAME, TEXT)))
                        .add("not " + kind.name(), users(not(match(kind, NAME, TEXT))))
                        .add(kind.name() + " of a constant", users(match(kind, NAME, text("50%*'_[a-z]"))))
                        .add(kind.name() + " of a column", users(match(kind, NAME, EMAIL)))
                        .add("not " + kind.name() + " of a column", users(not(match(kind, NAME, EMAIL))))
                        .add(
                                kind.name() + " of null",
                                users(not(match(kind, NAME, literal(new Value.Null(ScalarType.TEXT))))));
            }
        }
        return topic.add("LIKE with an escape character", users(like(NAME, TEXT, '\\')))
                .build();
    }

    static Topic constants() {
        Topic.Builder topic = new Topic.Builder("constants");
        topic.add("null", constant(new Value.Null(ScalarType.TEXT)))
                .add("true", constant(Value.Bool.TRUE))
                .add("false", constant(Value.Bool.FALSE))
                .add("an integer", constant(new Value.Int(ScalarType.INT32, -7)))
                .add("the least integer", constant(new Value.Int(ScalarType.INT64, Long.MIN_VALUE)))
                .add("a floating-point number", constant(new Value.Real(ScalarType.FLOAT64, -1.5e300)))
                .add("a whole one", constant(new Value.Real(ScalarType.FLOAT32, 2)))
                .add("an infinite one", constant(new Value.Real(ScalarType.FLOAT64, Double.NEGATIVE_INFINITY)))
                .add("a decimal", constant(new Value.Decimal(new BigDecimal("-1200.500"))))
                .add("text", constant(new Value.Text("it's \"x\" \\ -- ;")))
                .add("bytes", constant(new Value.Bytes(new byte[] {0, -1, 127})))
                .add("a UUID", constant(new Value.Uuid(new UUID(1, -1))))
                .add("an instant", constant(new Value.Instant(Instant.ofEpochSecond(0, 5))))
                .add("a date", constant(new Value.Date(LocalDate.of(2026, 1, 31))))
                .add("a time", constant(new Value.Time(LocalTime.of(23, 59))))
                .add("a date and time", constant(new Value.DateTime(LocalDateTime.of(2026, 1, 31, 0, 0))))
                .add("a label", constant(new Value.Label(Types.STATUS, "won't do")));
        for (Type type : List.of(ScalarType.BOOL, ScalarType.FLOAT64, ScalarType.DECIMAL, ScalarType.INSTANT)) {
            topic.add("null of " + type.label(), constant(new Value.Null(type)));
        }
        return topic.build();
    }

    private static Select constant(Value value) {
        return new Select(SelectTopics.USERS, List.of(literal(value)), Expr.alwaysTrue(), List.of(), Limit.none());
    }

    private static Select order(Expr<ColumnTerm> where) {
        return orders(ORDER_ID, where);
    }

    private static Expr<ColumnTerm> keys(List<Expr<ColumnTerm>> operands, List<ColumnType> types) {
        return leaf(new ColumnTerm.InKeys(operands, 0, types));
    }

    private static Select buyersSelect() {
        EnumType type = Types.STATUS;
        return orders(BUYER, eq(STATUS, literal(new Value.Label(type, "done"))));
    }

    private static Select pairsSelect() {
        return new Select(
                SelectTopics.ORDERS,
                List.of(BUYER, isNull(PRICE)),
                Expr.alwaysTrue(),
                List.of(),
                Limit.<ColumnTerm>none().withCount(int64(10)));
    }

    private static Value set(long... values) {
        return new Value.Items(
                new ListType(ScalarType.INT64),
                LongStream.of(values)
                        .<Value>mapToObj(value -> new Value.Int(ScalarType.INT64, value))
                        .toList());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static Expr<ColumnTerm>[] alternatives(int count) {
        return IntStream.range(0, count).mapToObj(i -> eq(ID, int64(i))).toArray(Expr[]::new);
    }
}
