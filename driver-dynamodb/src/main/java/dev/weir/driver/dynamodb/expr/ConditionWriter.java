package dev.weir.driver.dynamodb.expr;

import dev.weir.core.eval.Evaluator;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.Value;
import dev.weir.driver.dynamodb.codec.ItemValues;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes a condition so that it holds exactly where the expression is TRUE.
 *
 * <p>DynamoDB's conditions are true or false and never unknown: {@code a <> :v} and {@code NOT a = :v} hold for an item
 * without {@code a}. So each expression can be written in two ways, that it is TRUE and that it is FALSE, neither of which holds
 * where it is UNKNOWN; a NOT is written by writing the other way, and what would hold for a missing attribute is guarded by
 * {@code attribute_exists}.
 */
public final class ConditionWriter implements Expr.Visitor<ColumnTerm, Clause> {
    /** Operands that one IN <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">may
     * have</a>. */
    private static final int ITEMS_PER_IN = 100;

    private final Arguments arguments;
    private final Evaluator<ColumnTerm> values;
    private final boolean wanted;

    private ConditionWriter(Arguments arguments, boolean wanted) {
        this.arguments = arguments;
        this.values = new Evaluator<>(term -> ItemValues.of(term, arguments));
        this.wanted = wanted;
    }

    /** Returns the condition that an expression is TRUE for an item. */
    public static Clause write(Expr<ColumnTerm> expr, Arguments arguments) {
        return new ConditionWriter(arguments, true).write(expr);
    }

    private Clause write(Expr<ColumnTerm> expr) {
        return readsItem(expr) ? expr.accept(this) : constant(values.evaluate(expr));
    }

    private Clause opposite(Expr<ColumnTerm> expr) {
        return new ConditionWriter(arguments, !wanted).write(expr);
    }

    private Clause constant(Value value) {
        return value.equals(Value.Bool.of(wanted)) ? Clause.Constant.ALWAYS : Clause.Constant.NEVER;
    }

    static boolean readsItem(Expr<ColumnTerm> expr) {
        if (expr instanceof Expr.Leaf<ColumnTerm> leaf) {
            return leaf.term() instanceof ColumnTerm.ColumnRef;
        }
        boolean[] reads = {false};
        UnaryOperator<Expr<ColumnTerm>> look = child -> {
            reads[0] |= readsItem(child);
            return child;
        };
        expr.mapChildren(look);
        return reads[0];
    }

    @Override
    public Clause visitLeaf(Expr.Leaf<ColumnTerm> leaf) {
        return asked(to -> operand(leaf, to) + " = " + to.value(AttributeValue.fromBool(wanted)));
    }

    @Override
    public Clause visitLiteral(Expr.Literal<ColumnTerm> literal) {
        return constant(literal.value());
    }

    @Override
    public Clause visitNot(Expr.Not<ColumnTerm> not) {
        return opposite(not.operand());
    }

    @Override
    public Clause visitAnd(Expr.And<ColumnTerm> and) {
        List<Clause> clauses = and.operands().stream().map(this::write).toList();
        return wanted ? Clause.all(clauses) : Clause.any(clauses);
    }

    @Override
    public Clause visitOr(Expr.Or<ColumnTerm> or) {
        List<Clause> clauses = or.operands().stream().map(this::write).toList();
        return wanted ? Clause.any(clauses) : Clause.all(clauses);
    }

    @Override
    public Clause visitComparison(Expr.Comparison<ColumnTerm> comparison) {
        if (isNull(comparison.left()) || isNull(comparison.right())) {
            return Clause.Constant.NEVER;
        }
        ComparisonOp op = wanted ? comparison.op() : comparison.op().negated();
        Clause compared =
                asked(to -> operand(comparison.left(), to) + " " + op.symbol() + " " + operand(comparison.right(), to));
        return op == ComparisonOp.NE ? guarded(List.of(comparison.left(), comparison.right()), compared) : compared;
    }

    /** BETWEEN of DynamoDB is an error if its bounds are the wrong way round. */
    @Override
    public Clause visitBetween(Expr.Between<ColumnTerm> between) {
        return write(new Expr.And<>(List.of(
                new Expr.Comparison<>(ComparisonOp.LE, between.low(), between.operand()),
                new Expr.Comparison<>(ComparisonOp.LE, between.operand(), between.high()))));
    }

    @Override
    public Clause visitIsNull(Expr.IsNull<ColumnTerm> isNull) {
        return asked(
                to -> (wanted ? "attribute_not_exists(" : "attribute_exists(") + operand(isNull.operand(), to) + ")");
    }

    /** What is not TRUE is FALSE or UNKNOWN, and what is written is TRUE or not. */
    @Override
    public Clause visitIsTrue(Expr.IsTrue<ColumnTerm> isTrue) {
        Clause holds = write(isTrue.operand(), arguments);
        return wanted ? holds : holds.negated();
    }

    @Override
    public Clause visitInList(Expr.InList<ColumnTerm> inList) {
        return in(
                inList.operand(), inList.items().stream().map(values::evaluate).toList());
    }

    @Override
    public Clause visitInSet(Expr.InSet<ColumnTerm> inSet) {
        return values.evaluate(inSet.set()) instanceof Value.Items items
                ? in(inSet.operand(), items.values())
                : Clause.Constant.NEVER;
    }

    private Clause in(Expr<ColumnTerm> operand, List<Value> items) {
        if (items.isEmpty()) {
            return wanted ? Clause.Constant.NEVER : Clause.Constant.ALWAYS;
        }
        List<AttributeValue> known = items.stream()
                .map(ItemValues::attribute)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!wanted && items.stream().anyMatch(Value.Null.class::isInstance)) {
            return Clause.Constant.NEVER;
        }
        List<Clause> parts = new ArrayList<>();
        for (int from = 0; from < known.size(); from += ITEMS_PER_IN) {
            List<AttributeValue> listed = known.subList(from, Math.min(known.size(), from + ITEMS_PER_IN));
            parts.add(asked(to -> operand(operand, to) + " IN ("
                    + listed.stream().map(to::value).collect(Collectors.joining(", ")) + ")"));
        }
        Clause found = Clause.any(parts);
        return wanted ? found : guarded(List.of(operand), found.negated());
    }

    @Override
    public Clause visitTextMatch(Expr.TextMatch<ColumnTerm> match) {
        if (!(values.evaluate(match.pattern()) instanceof Value.Text pattern)) {
            return Clause.Constant.NEVER;
        }
        if (pattern.value().isEmpty()) {
            return wanted ? exists(match.operand()) : Clause.Constant.NEVER;
        }
        String function = match.kind() == TextMatchKind.STARTS_WITH ? "begins_with(" : "contains(";
        Clause found = asked(to -> function + operand(match.operand(), to) + ", " + operand(match.pattern(), to) + ")");
        return wanted ? found : guarded(List.of(match.operand()), found.negated());
    }

    @Override
    public Clause visitArithmetic(Expr.Arithmetic<ColumnTerm> arithmetic) {
        throw DynamoErrors.internal(ConditionWriter.class, "a sum in a condition, which StoreCondition does not pass");
    }

    private Clause guarded(List<Expr<ColumnTerm>> operands, Clause clause) {
        List<Clause> all = new ArrayList<>();
        operands.stream().filter(ConditionWriter::readsItem).map(this::exists).forEach(all::add);
        all.add(clause);
        return Clause.all(all);
    }

    private Clause exists(Expr<ColumnTerm> column) {
        return asked(to -> "attribute_exists(" + operand(column, to) + ")");
    }

    private boolean isNull(Expr<ColumnTerm> operand) {
        return !readsItem(operand) && values.evaluate(operand) instanceof Value.Null;
    }

    private String operand(Expr<ColumnTerm> expr, Placeholders to) {
        if (expr instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.ColumnRef ref) {
            return to.name(ref.column());
        }
        AttributeValue value = ItemValues.attribute(values.evaluate(expr));
        if (value == null) {
            throw DynamoErrors.internal(ConditionWriter.class, "NULL as an operand");
        }
        return to.value(value);
    }

    /** Says that a text is a condition. */
    private static Clause asked(Clause.Asked text) {
        return text;
    }
}
