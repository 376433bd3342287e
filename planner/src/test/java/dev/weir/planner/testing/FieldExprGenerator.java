package dev.weir.planner.testing;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random expressions over the rows of a model of {@link SampleModels}. No value leaves its type. */
final class FieldExprGenerator {
    private static final AppSchema APP = SampleModels.APP;
    private static final List<Type> TYPES = List.of(
            ScalarType.BOOL,
            ScalarType.INT32,
            ScalarType.INT64,
            ScalarType.INT64,
            ScalarType.FLOAT64,
            ScalarType.DECIMAL,
            ScalarType.TEXT,
            ScalarType.TEXT,
            SampleSchema.MOOD);

    private final Random random;
    private final StatementGenerator statements;

    FieldExprGenerator(Random random, StatementGenerator statements) {
        this.random = random;
        this.statements = statements;
    }

    Type type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    /** Returns a condition; the deeper, the larger. */
    Expr<FieldTerm> condition(ModelId model, int depth) {
        if (depth <= 0) {
            return about(value(type(), model, 0), model, 0);
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Expr.And<>(operands(model, depth));
            case 2, 3 -> new Expr.Or<>(operands(model, depth));
            case 4 -> new Expr.Not<>(condition(model, depth - 1));
            case 5 -> new Expr.Not<>(related(model, depth));
            case 6 -> new Expr.IsTrue<>(condition(model, depth - 1));
            case 7 -> new Expr.IsNull<>(value(type(), model, depth - 1));
            case 8, 9 -> related(model, depth);
            default -> about(value(type(), model, depth), model, depth);
        };
    }

    private List<Expr<FieldTerm>> operands(ModelId model, int depth) {
        List<Expr<FieldTerm>> operands = new ArrayList<>();
        for (int i = random.nextInt(2) + 2; i > 0; i--) {
            operands.add(condition(model, depth - 1));
        }
        return operands;
    }

    /** Returns a condition on related rows, of this model or of one that a path leads to. */
    private Expr<FieldTerm> related(ModelId model, int depth) {
        List<RelationId> path = random.nextInt(3) == 0 ? path(model, 1) : List.of();
        FieldTerm.Hop hop = hop(end(model, path));
        Selection selection = random.nextBoolean()
                ? statements.selection(target(hop), depth - 1)
                : Selection.where(condition(target(hop), depth - 1));
        return new Expr.Leaf<>(new FieldTerm.Related(path, hop, selection));
    }

    /** Returns a number of related rows, of this model or of one that a path leads to. */
    private Expr<FieldTerm> counted(ModelId model, int depth) {
        List<RelationId> path = random.nextInt(3) == 0 ? path(model, 1) : List.of();
        FieldTerm.Hop hop = hop(end(model, path));
        Expr<FieldTerm> filter = random.nextBoolean() ? Expr.alwaysTrue() : condition(target(hop), depth - 1);
        return new Expr.Leaf<>(new FieldTerm.Counted(path, hop, filter));
    }

    /** Returns a step from a model; there is one from each. */
    private FieldTerm.Hop hop(ModelId from) {
        List<FieldTerm.Hop> hops = hops(from);
        return hops.get(random.nextInt(hops.size()));
    }

    private static ModelId target(FieldTerm.Hop hop) {
        return hop.reversed()
                ? hop.relation().model()
                : APP.relation(hop.relation()).target();
    }

    private static List<FieldTerm.Hop> hops(ModelId from) {
        List<FieldTerm.Hop> hops = new ArrayList<>();
        for (Model model : APP.models()) {
            for (Relation relation : model.relations()) {
                if (model.id().equals(from)) {
                    hops.add(new FieldTerm.Hop(relation.id(), false));
                }
                boolean isReversible = relation instanceof Relation.BelongsTo || relation instanceof Relation.Through;
                if (isReversible && relation.target().equals(from)) {
                    hops.add(new FieldTerm.Hop(relation.id(), true));
                }
            }
        }
        return hops;
    }

    /** Returns a condition with {@code operand} in it. */
    private Expr<FieldTerm> about(Expr<FieldTerm> operand, ModelId model, int depth) {
        Type type = operand.type();
        return switch (random.nextInt(type == ScalarType.TEXT ? 9 : 7)) {
            case 0, 1, 2 -> comparison(operand, model, depth);
            case 3 -> new Expr.Between<>(operand, value(type, model, depth - 1), value(type, model, depth - 1));
            case 4 -> inList(operand, model, depth);
            case 5 -> new Expr.InSet<>(operand, FieldExprs.value(new ListType(type)));
            case 6 -> type == ScalarType.BOOL ? operand : comparison(operand, model, depth);
            default -> textMatch(operand, model, depth);
        };
    }

    private Expr<FieldTerm> comparison(Expr<FieldTerm> operand, ModelId model, int depth) {
        ComparisonOp[] ops = ComparisonOp.values();
        ComparisonOp op = random.nextBoolean() ? ComparisonOp.EQ : ops[random.nextInt(ops.length)];
        Expr<FieldTerm> other = value(operand.type(), model, depth - 1);
        return random.nextBoolean()
                ? new Expr.Comparison<>(op, operand, other)
                : new Expr.Comparison<>(op, other, operand);
    }

    private Expr<FieldTerm> inList(Expr<FieldTerm> operand, ModelId model, int depth) {
        List<Expr<FieldTerm>> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            items.add(value(operand.type(), model, depth - 1));
        }
        return new Expr.InList<>(operand, items);
    }

    private Expr<FieldTerm> textMatch(Expr<FieldTerm> operand, ModelId model, int depth) {
        TextMatchKind[] kinds = TextMatchKind.values();
        TextMatchKind kind = kinds[random.nextInt(kinds.length)];
        Optional<Character> escape = kind.isPattern() && random.nextBoolean() ? Optional.of('_') : Optional.empty();
        return new Expr.TextMatch<>(kind, operand, value(ScalarType.TEXT, model, depth - 1), escape);
    }

    /** Returns a value of a type: a field, perhaps of a related row, a value of the caller, a constant or a sum. */
    Expr<FieldTerm> value(Type type, ModelId model, int depth) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> FieldExprs.value(type);
            case 2 -> new Expr.Literal<>(Values.nullable(type, random));
            case 3 -> depth > 0 ? arithmetic(type, model, depth) : fieldOf(type, model, List.of());
            case 4 ->
                depth > 0 && type == ScalarType.BOOL ? condition(model, depth - 1) : fieldOf(type, model, List.of());
            case 5, 6, 7 -> fieldOf(type, model, path(model, 2));
            default -> fieldOf(type, model, List.of());
        };
    }

    private Expr<FieldTerm> computed(Type type, ModelId model, int depth) {
        if (type == ScalarType.BOOL) {
            return condition(model, depth - 1);
        }
        return type == ScalarType.INT64 ? counted(model, depth) : fieldOf(type, model, List.of());
    }

    /** Returns a value made of the row's own fields and what the caller gives. */
    Expr<FieldTerm> ownValue(Type type, ModelId model) {
        return switch (random.nextInt(4)) {
            case 0 -> FieldExprs.value(type);
            case 1 -> new Expr.Literal<>(Values.random(type, random));
            case 2 ->
                isSummable(type)
                        ? FieldExprs.plus(fieldOf(type, model, List.of()), FieldExprs.value(type))
                        : fieldOf(type, model, List.of());
            default -> fieldOf(type, model, List.of());
        };
    }

    private Expr<FieldTerm> arithmetic(Type type, ModelId model, int depth) {
        if (!isSummable(type)) {
            return fieldOf(type, model, List.of());
        }
        ArithmeticOp op = random.nextBoolean() ? ArithmeticOp.ADD : ArithmeticOp.SUBTRACT;
        return new Expr.Arithmetic<>(op, value(type, model, depth - 1), value(type, model, depth - 1));
    }

    /** An INT32 of the sample rows may be the largest there is. */
    private static boolean isSummable(Type type) {
        return type == ScalarType.INT64 || type == ScalarType.FLOAT64 || type == ScalarType.DECIMAL;
    }

    /** Returns a field of the type at the end of a path, or a value of the caller if there is none. */
    private Expr<FieldTerm> fieldOf(Type type, ModelId model, List<RelationId> path) {
        List<FieldId> fields = APP.model(end(model, path)).fields().stream()
                .filter(field -> field.type().equals(type))
                .map(Field::id)
                .toList();
        return fields.isEmpty()
                ? FieldExprs.value(type)
                : new Expr.Leaf<>(new FieldTerm.FieldRef(path, fields.get(random.nextInt(fields.size())), type));
    }

    /** Returns one to {@code most} relations that lead to one row each; fewer where there are none. */
    private List<RelationId> path(ModelId model, int most) {
        List<RelationId> path = new ArrayList<>();
        ModelId at = model;
        for (int i = random.nextInt(most); i >= 0; i--) {
            List<Relation> toOne = APP.model(at).relations().stream()
                    .filter(relation -> !(relation instanceof Relation.HasMany || relation instanceof Relation.Through))
                    .toList();
            if (toOne.isEmpty()) {
                break;
            }
            Relation step = toOne.get(random.nextInt(toOne.size()));
            path.add(step.id());
            at = step.target();
        }
        return path;
    }

    private static ModelId end(ModelId model, List<RelationId> path) {
        return path.isEmpty() ? model : APP.relation(path.get(path.size() - 1)).target();
    }
}
