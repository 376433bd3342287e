package dev.weir.planner.testing;

import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Random expressions and selects over {@link SampleSchema}: every variant and every term, parameters and literals that may
 * be NULL, operands that repeat, negate or absorb each other. The same seed gives the same expressions.
 */
public final class ExprGenerator {
    private static final List<Type> TYPES = List.of(
            ScalarType.BOOL,
            ScalarType.INT32,
            ScalarType.INT64,
            ScalarType.FLOAT64,
            ScalarType.DECIMAL,
            ScalarType.TEXT,
            SampleSchema.MOOD);

    private final Random random;
    private final SelectGenerator selects;
    private final Slots slots = new Slots();

    public ExprGenerator(Random random) {
        this.random = random;
        this.selects = new SelectGenerator(random, this);
    }

    /** Returns the slots that were handed out so far. */
    public Slots slots() {
        return slots;
    }

    /** Returns a select that can stand alone, or inside a statement that brings what is in {@code outer}. */
    public Select select(Sight outer, int depth) {
        return selects.any(outer, depth);
    }

    /** Returns a condition; the deeper, the larger. */
    public Expr<ColumnTerm> condition(Sight sight, int depth) {
        Expr<ColumnTerm> condition = depth <= 0 ? atom(sight, 0) : compound(sight, depth);
        sight.conditions().add(condition);
        return condition;
    }

    private Expr<ColumnTerm> compound(Sight sight, int depth) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Expr.And<>(operands(sight, depth));
            case 2, 3 -> new Expr.Or<>(operands(sight, depth));
            case 4 -> new Expr.Not<>(condition(sight, depth - 1));
            case 5 -> new Expr.IsTrue<>(condition(sight, depth - 1));
            case 6 -> new Expr.IsNull<>(expr(type(), sight, depth - 1));
            default -> atom(sight, depth);
        };
    }

    /** Returns two to four operands, some of them related to each other. */
    private List<Expr<ColumnTerm>> operands(Sight sight, int depth) {
        List<Expr<ColumnTerm>> operands = new ArrayList<>();
        operands.add(condition(sight, depth - 1));
        for (int i = random.nextInt(3); i >= 0; i--) {
            Expr<ColumnTerm> other = operands.get(random.nextInt(operands.size()));
            operands.add(
                    switch (random.nextInt(10)) {
                        case 0 -> other;
                        case 1 -> new Expr.Not<>(other);
                        case 2 -> new Expr.And<>(List.of(condition(sight, depth - 2), other));
                        case 3 -> new Expr.Or<>(List.of(other, condition(sight, depth - 2)));
                        case 4, 5 -> kin(other, sight, depth);
                        default -> condition(sight, depth - 1);
                    });
        }
        return operands;
    }

    /** Returns a condition about something that another one is about. */
    private Expr<ColumnTerm> kin(Expr<ColumnTerm> other, Sight sight, int depth) {
        List<Expr<ColumnTerm>> parts = new ArrayList<>();
        other.mapChildren(child -> {
            parts.add(child);
            return child;
        });
        if (other instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.InKeys keys) {
            parts.addAll(keys.operands());
        }
        Expr<ColumnTerm> part = parts.isEmpty() ? other : parts.get(random.nextInt(parts.size()));
        if (other instanceof Expr.Comparison<ColumnTerm> comparison && random.nextInt(3) == 0) {
            return new Expr.Comparison<>(
                    comparison.op(),
                    comparison.left(),
                    new Expr.Literal<>(Values.random(comparison.left().type(), random)));
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Expr.IsNull<>(part);
            case 1 -> new Expr.Not<>(new Expr.IsNull<>(part));
            case 2 ->
                part.type() instanceof ListType
                        ? new Expr.IsNull<>(part)
                        : new Expr.Comparison<>(
                                ComparisonOp.EQ, part, new Expr.Literal<>(Values.random(part.type(), random)));
            default -> part.type() instanceof ListType ? new Expr.IsNull<>(part) : about(part, sight, depth - 1);
        };
    }

    private Expr<ColumnTerm> atom(Sight sight, int depth) {
        return switch (random.nextInt(12)) {
            case 0 -> reused(sight);
            case 1, 2, 3 -> leaf(ScalarType.BOOL, sight);
            case 4, 5, 6 -> subquery(sight, depth);
            default -> about(expr(type(), sight, depth - 1), sight, depth);
        };
    }

    private Expr<ColumnTerm> reused(Sight sight) {
        List<Expr<ColumnTerm>> known = sight.conditions();
        return known.isEmpty() ? leaf(ScalarType.BOOL, sight) : known.get(random.nextInt(known.size()));
    }

    /** Returns a condition with {@code operand} in it. */
    private Expr<ColumnTerm> about(Expr<ColumnTerm> operand, Sight sight, int depth) {
        Type type = operand.type();
        return switch (random.nextInt(type == ScalarType.TEXT ? 11 : 8)) {
            case 0, 1, 2 -> comparison(operand, sight, depth);
            case 3 -> new Expr.Between<>(operand, leaf(type, sight), leaf(type, sight));
            case 4 -> {
                Expr<ColumnTerm> bound = leaf(type, sight);
                yield new Expr.Between<>(operand, bound, random.nextBoolean() ? bound : leaf(type, sight));
            }
            case 5, 6 -> inList(operand, sight);
            case 7 -> new Expr.InSet<>(operand, set(type));
            default -> textMatch(operand, sight);
        };
    }

    private Expr<ColumnTerm> comparison(Expr<ColumnTerm> operand, Sight sight, int depth) {
        ComparisonOp[] ops = ComparisonOp.values();
        ComparisonOp op = random.nextBoolean() ? ComparisonOp.EQ : ops[random.nextInt(ops.length)];
        Expr<ColumnTerm> other =
                switch (random.nextInt(8)) {
                    case 0 -> operand;
                    case 1 -> expr(operand.type(), sight, depth - 1);
                    default -> leaf(operand.type(), sight);
                };
        return random.nextBoolean()
                ? new Expr.Comparison<>(op, operand, other)
                : new Expr.Comparison<>(op, other, operand);
    }

    private Expr<ColumnTerm> inList(Expr<ColumnTerm> operand, Sight sight) {
        List<Expr<ColumnTerm>> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(items.isEmpty() || random.nextInt(4) > 0 ? leaf(operand.type(), sight) : items.get(0));
        }
        return new Expr.InList<>(operand, items);
    }

    private Expr<ColumnTerm> set(Type element) {
        ListType type = new ListType(element);
        return random.nextInt(3) == 0 ? new Expr.Literal<>(Values.nullable(type, random)) : param(type);
    }

    private Expr<ColumnTerm> textMatch(Expr<ColumnTerm> operand, Sight sight) {
        TextMatchKind[] kinds = TextMatchKind.values();
        TextMatchKind kind = kinds[random.nextInt(kinds.length)];
        Optional<Character> escape = kind.isPattern() && random.nextBoolean() ? Optional.of('_') : Optional.empty();
        return new Expr.TextMatch<>(kind, operand, leaf(ScalarType.TEXT, sight), escape);
    }

    private Expr<ColumnTerm> subquery(Sight sight, int depth) {
        if (depth <= 0) {
            return inKeys(sight);
        }
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> new Expr.Leaf<>(new ColumnTerm.Exists(selects.any(sight, depth)));
            case 3 -> inSelect(sight, depth);
            case 4 ->
                selects.inLinked(sight, depth)
                        .<Expr<ColumnTerm>>map(Expr.Leaf::new)
                        .orElseGet(() -> inSelect(sight, depth));
            default -> inKeys(sight);
        };
    }

    private Expr<ColumnTerm> inSelect(Sight sight, int depth) {
        Select select = selects.any(sight, depth);
        List<Expr<ColumnTerm>> operands = new ArrayList<>();
        for (Expr<ColumnTerm> column : select.columns()) {
            operands.add(leaf(column.type(), sight));
        }
        return new Expr.Leaf<>(new ColumnTerm.InSelect(operands, select));
    }

    private Expr<ColumnTerm> inKeys(Sight sight) {
        List<Expr<ColumnTerm>> operands = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            operands.add(leaf(type(), sight));
        }
        var types = operands.stream()
                .map(operand -> SampleSchema.typed(operand.type()))
                .toList();
        return new Expr.Leaf<>(new ColumnTerm.InKeys(operands, slots.keySet(types), types));
    }

    /** Returns an expression of a type. */
    public Expr<ColumnTerm> expr(Type type, Sight sight, int depth) {
        if (depth <= 0) {
            return leaf(type, sight);
        }
        boolean number = type instanceof ScalarType scalar && scalar.numeric();
        return switch (random.nextInt(5)) {
            case 0 -> new Expr.Leaf<>(new ColumnTerm.ScalarSelect(selects.ofColumn(type, sight, depth)));
            case 1 -> type == ScalarType.BOOL ? condition(sight, depth - 1) : leaf(type, sight);
            case 2 -> number ? arithmetic(type, sight, depth) : leaf(type, sight);
            default -> leaf(type, sight);
        };
    }

    private Expr<ColumnTerm> arithmetic(Type type, Sight sight, int depth) {
        ArithmeticOp op = random.nextBoolean() ? ArithmeticOp.ADD : ArithmeticOp.SUBTRACT;
        return new Expr.Arithmetic<>(op, expr(type, sight, depth - 1), leaf(type, sight));
    }

    /** Returns a column, a parameter or a literal of a type. */
    Expr<ColumnTerm> leaf(Type type, Sight sight) {
        List<Expr<ColumnTerm>> columns = sight.columns(type);
        return switch (random.nextInt(6)) {
            case 0 -> new Expr.Literal<>(Values.nullable(type, random));
            case 1 -> new Expr.Literal<>(Values.random(type, random));
            case 2 -> param(type);
            default -> columns.isEmpty() ? param(type) : columns.get(random.nextInt(columns.size()));
        };
    }

    /** Returns a parameter of a type: often one that was handed out before. */
    Expr<ColumnTerm> param(Type type) {
        List<Integer> known = slots.params().entrySet().stream()
                .filter(slot -> slot.getValue().type().equals(type))
                .map(Map.Entry::getKey)
                .toList();
        var typed = SampleSchema.typed(type);
        int slot =
                known.isEmpty() || random.nextBoolean() ? slots.param(typed) : known.get(random.nextInt(known.size()));
        return new Expr.Leaf<>(new ColumnTerm.Param(slot, typed));
    }

    /** Returns a type that the sample schema has columns of. */
    Type type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }
}
