package dev.weir.sql.testing;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Conditions over {@link EveryType}, with the arguments they take. The same seed gives the same condition. */
public final class ConditionGenerator {
    private static final List<ScalarType> SUMMABLE = List.of(ScalarType.INT64, ScalarType.FLOAT32, ScalarType.FLOAT64);
    private static final List<TextMatchKind> MATCHES =
            List.of(TextMatchKind.LIKE, TextMatchKind.STARTS_WITH, TextMatchKind.ENDS_WITH, TextMatchKind.CONTAINS);
    private static final List<Character> ESCAPES = List.of('\\', '%', '_', '*', '[', 'a', 'é');

    private final Random random;
    private final List<Alias> scope = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();
    private final Map<Integer, List<List<Value>>> keys = new HashMap<>();
    private int aliases;

    public ConditionGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a condition over the rows known by {@code alias}. */
    public Expr<ColumnTerm> condition(Alias alias, int depth) {
        scope.add(alias);
        return condition(depth);
    }

    /** Returns the value of each slot that holds one; NULL for a slot that holds keys. */
    public List<Value> values() {
        return List.copyOf(values);
    }

    /** Returns the keys in each slot that holds some. */
    public Map<Integer, List<List<Value>>> keys() {
        return Map.copyOf(keys);
    }

    public Arguments arguments() {
        List<@Nullable Object> boxed = new ArrayList<>();
        for (int slot = 0; slot < values.size(); slot++) {
            boxed.add(keys.containsKey(slot) ? boxed(keys.get(slot)) : boxed(values.get(slot)));
        }
        return Values.arguments(boxed);
    }

    private static @Nullable Object boxed(Value value) {
        return value.accept(Values.JAVA);
    }

    private static List<@Nullable Object> boxed(List<List<Value>> keys) {
        List<@Nullable Object> boxed = new ArrayList<>();
        for (List<Value> key : keys) {
            boxed.add(
                    key.size() == 1
                            ? boxed(key.get(0))
                            : key.stream().map(ConditionGenerator::boxed).toArray());
        }
        return boxed;
    }

    private Expr<ColumnTerm> condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 16 : 9)) {
            case 0, 1 -> comparison(depth);
            case 2 -> between(depth);
            case 3 -> new Expr.IsNull<>(operand(type(), depth));
            case 4 -> inList(depth);
            case 5 -> inSet(depth);
            case 6 -> textMatch(depth);
            case 7 -> inKeys();
            case 8 -> simple(ScalarType.BOOL);
            case 9 -> new Expr.IsTrue<>(condition(depth - 1));
            case 10, 11 -> new Expr.Not<>(condition(depth - 1));
            case 12 -> new Expr.And<>(some(2, () -> condition(depth - 1)));
            case 13 -> new Expr.Or<>(some(2, () -> condition(depth - 1)));
            case 14 -> Exprs.leaf(new ColumnTerm.Exists(select(List.of(ScalarType.INT64), depth - 1)));
            default -> inSelect(depth - 1);
        };
    }

    private Expr<ColumnTerm> comparison(int depth) {
        Type type = type();
        return new Expr.Comparison<>(pick(List.of(ComparisonOp.values())), operand(type, depth), operand(type, depth));
    }

    private Expr<ColumnTerm> between(int depth) {
        Type type = type();
        return new Expr.Between<>(operand(type, depth), operand(type, depth), operand(type, depth));
    }

    private Expr<ColumnTerm> inList(int depth) {
        Type type = type();
        return new Expr.InList<>(operand(type, depth), some(1, () -> operand(type, depth)));
    }

    private Expr<ColumnTerm> inSet(int depth) {
        Type type = type();
        ListType list = new ListType(type);
        Value set = random.nextInt(10) == 0
                ? new Value.Null(list)
                : new Value.Items(list, some(random.nextInt(2), () -> Pool.any(type, random)));
        boolean constant = random.nextBoolean()
                && !(set instanceof Value.Items items && items.values().isEmpty());
        return new Expr.InSet<>(
                operand(type, depth),
                constant
                        ? Exprs.literal(set)
                        : bound(set, new ColumnType(list, Types.of(type).storage())));
    }

    private Expr<ColumnTerm> textMatch(int depth) {
        TextMatchKind kind = pick(MATCHES);
        Expr<ColumnTerm> pattern = operand(ScalarType.TEXT, depth);
        boolean value = pattern instanceof Expr.Literal
                || (pattern instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.Param);
        Optional<Character> escape = value && kind == TextMatchKind.LIKE && random.nextBoolean()
                ? Optional.of(pick(ESCAPES))
                : Optional.empty();
        return new Expr.TextMatch<>(kind, operand(ScalarType.TEXT, depth), pattern, escape);
    }

    private Expr<ColumnTerm> inKeys() {
        List<Type> types = some(1, this::type);
        int slot = values.size();
        values.add(new Value.Null(ScalarType.BOOL));
        keys.put(slot, some(0, () -> types.stream()
                .map(type -> Pool.some(type, random))
                .toList()));
        return Exprs.leaf(new ColumnTerm.InKeys(
                types.stream().map(this::column).toList(),
                slot,
                types.stream().map(Types::of).toList()));
    }

    private Expr<ColumnTerm> inSelect(int depth) {
        List<Type> types = some(1, this::type);
        List<Expr<ColumnTerm>> operands =
                types.stream().map(type -> operand(type, depth)).toList();
        return Exprs.leaf(new ColumnTerm.InSelect(operands, select(types, depth)));
    }

    private Select select(List<Type> types, int depth) {
        Alias alias = new Alias("t" + ++aliases);
        scope.add(alias);
        List<Expr<ColumnTerm>> columns =
                types.stream().map(type -> operand(type, depth)).toList();
        Expr<ColumnTerm> where = condition(Math.max(0, depth));
        scope.remove(alias);
        return new Select(new From.Stored(EveryType.TABLE.id(), alias), columns, where, List.of(), Limit.none());
    }

    private Expr<ColumnTerm> operand(Type type, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            if (type == ScalarType.BOOL) {
                return condition(depth - 1);
            }
            if (type instanceof ScalarType scalar && SUMMABLE.contains(scalar)) {
                return new Expr.Arithmetic<>(
                        pick(List.of(ArithmeticOp.values())), operand(type, depth - 1), operand(type, depth - 1));
            }
        }
        return simple(type);
    }

    private Expr<ColumnTerm> simple(Type type) {
        return switch (random.nextInt(8)) {
            case 0 -> bound(Pool.any(type, random), Types.of(type));
            case 1 -> Exprs.literal(Pool.any(type, random));
            case 2 -> only(type);
            default -> column(type);
        };
    }

    private Expr<ColumnTerm> column(Type type) {
        return Exprs.column(pick(scope).name(), EveryType.column(type, random.nextInt(2)));
    }

    /** Returns a column of one row, or NULL, if there is no such row. */
    private Expr<ColumnTerm> only(Type type) {
        String alias = "t" + ++aliases;
        Select select = new Select(
                new From.Stored(EveryType.TABLE.id(), new Alias(alias)),
                List.of(Exprs.column(alias, EveryType.column(type, 0))),
                Exprs.eq(Exprs.column(alias, EveryType.KEY), Exprs.int64(random.nextInt(12))),
                List.of(),
                Limit.none());
        return Exprs.leaf(new ColumnTerm.ScalarSelect(select));
    }

    private Expr<ColumnTerm> bound(Value value, ColumnType type) {
        values.add(value);
        return Exprs.param(values.size() - 1, type);
    }

    private Type type() {
        return pick(EveryType.TYPES);
    }

    private <X> List<X> some(int atLeast, Supplier<X> item) {
        List<X> items = new ArrayList<>();
        for (int count = atLeast + random.nextInt(3); count > 0; count--) {
            items.add(item.get());
        }
        return items;
    }

    private <X> X pick(List<X> items) {
        return items.get(random.nextInt(items.size()));
    }
}
