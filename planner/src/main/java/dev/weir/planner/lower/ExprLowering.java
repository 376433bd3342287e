package dev.weir.planner.lower;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ListType;
import dev.weir.core.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lowers an expression over the fields of the rows in scope. A value of the user is given the column type of what it meets,
 * so that it is bound the way the column is stored.
 */
final class ExprLowering {
    private final LoweringContext context;
    private final RelationLowering relations;

    ExprLowering(LoweringContext context, Scope scope) {
        this.context = context;
        this.relations = new RelationLowering(context, scope);
    }

    /** Lowers a condition that decides whether a row is selected. */
    Expr<ColumnTerm> filter(Expr<FieldTerm> condition) {
        return lower(condition, TruthContext.FILTER, null);
    }

    /** Lowers a value. */
    Expr<ColumnTerm> value(Expr<FieldTerm> value) {
        return lower(value, TruthContext.EXACT, null);
    }

    /** Lowers a value that is meant for a column of the given type. */
    Expr<ColumnTerm> value(Expr<FieldTerm> value, ColumnType meant) {
        return lower(value, TruthContext.EXACT, meant);
    }

    private Expr<ColumnTerm> lower(Expr<FieldTerm> expr, TruthContext truth, @Nullable ColumnType meant) {
        if (truth == TruthContext.FILTER) {
            Optional<Expr<FieldTerm>> moved = PathStripping.move(expr);
            if (moved.isPresent()) {
                return lower(moved.get(), truth, meant);
            }
        }
        return expr.accept(new Nodes(truth, meant));
    }

    /** Returns the column type of the first field in an expression, which its other operands are compared with. */
    private Optional<ColumnType> columnType(Expr<FieldTerm> expr) {
        return FieldTerms.of(expr).stream()
                .filter(FieldTerm.FieldRef.class::isInstance)
                .findFirst()
                .map(term -> context.given(((FieldTerm.FieldRef) term).field()));
    }

    private final class Nodes implements Expr.Visitor<FieldTerm, Expr<ColumnTerm>> {
        private final TruthContext truth;
        private final @Nullable ColumnType meant;

        Nodes(TruthContext truth, @Nullable ColumnType meant) {
            this.truth = truth;
            this.meant = meant;
        }

        @Override
        public Expr<ColumnTerm> visitLeaf(Expr.Leaf<FieldTerm> leaf) {
            return leaf.term().accept(new Terms(truth, meant));
        }

        @Override
        public Expr<ColumnTerm> visitLiteral(Expr.Literal<FieldTerm> literal) {
            return new Expr.Literal<>(literal.value());
        }

        @Override
        public Expr<ColumnTerm> visitNot(Expr.Not<FieldTerm> not) {
            return new Expr.Not<>(exact(not.operand()));
        }

        @Override
        public Expr<ColumnTerm> visitAnd(Expr.And<FieldTerm> and) {
            return new Expr.And<>(conditions(and.operands()));
        }

        @Override
        public Expr<ColumnTerm> visitOr(Expr.Or<FieldTerm> or) {
            return new Expr.Or<>(conditions(or.operands()));
        }

        @Override
        public Expr<ColumnTerm> visitComparison(Expr.Comparison<FieldTerm> comparison) {
            @Nullable ColumnType type = common(List.of(comparison.left(), comparison.right()));
            return new Expr.Comparison<>(
                    comparison.op(), operand(comparison.left(), type), operand(comparison.right(), type));
        }

        @Override
        public Expr<ColumnTerm> visitBetween(Expr.Between<FieldTerm> between) {
            @Nullable ColumnType type = common(List.of(between.operand(), between.low(), between.high()));
            return new Expr.Between<>(
                    operand(between.operand(), type), operand(between.low(), type), operand(between.high(), type));
        }

        @Override
        public Expr<ColumnTerm> visitIsNull(Expr.IsNull<FieldTerm> isNull) {
            return new Expr.IsNull<>(exact(isNull.operand()));
        }

        @Override
        public Expr<ColumnTerm> visitIsTrue(Expr.IsTrue<FieldTerm> isTrue) {
            return new Expr.IsTrue<>(lower(isTrue.operand(), TruthContext.FILTER, null));
        }

        @Override
        public Expr<ColumnTerm> visitInList(Expr.InList<FieldTerm> inList) {
            @Nullable ColumnType type = columnType(inList.operand()).orElse(common(inList.items()));
            return new Expr.InList<>(
                    operand(inList.operand(), type),
                    inList.items().stream().map(item -> operand(item, type)).toList());
        }

        @Override
        public Expr<ColumnTerm> visitInSet(Expr.InSet<FieldTerm> inSet) {
            @Nullable ColumnType type = columnType(inSet.operand()).orElse(null);
            return new Expr.InSet<>(operand(inSet.operand(), type), operand(inSet.set(), type));
        }

        @Override
        public Expr<ColumnTerm> visitTextMatch(Expr.TextMatch<FieldTerm> match) {
            @Nullable ColumnType type = common(List.of(match.operand(), match.pattern()));
            return new Expr.TextMatch<>(
                    match.kind(), operand(match.operand(), type), operand(match.pattern(), type), match.escape());
        }

        @Override
        public Expr<ColumnTerm> visitArithmetic(Expr.Arithmetic<FieldTerm> arithmetic) {
            @Nullable ColumnType common = common(List.of(arithmetic.left(), arithmetic.right()));
            @Nullable ColumnType type = common == null ? meant : common;
            return new Expr.Arithmetic<>(
                    arithmetic.op(), operand(arithmetic.left(), type), operand(arithmetic.right(), type));
        }

        private List<Expr<ColumnTerm>> conditions(List<Expr<FieldTerm>> operands) {
            List<Expr<ColumnTerm>> lowered = new ArrayList<>(operands.size());
            for (Expr<FieldTerm> operand : operands) {
                lowered.add(lower(operand, truth, null));
            }
            return lowered;
        }

        private Expr<ColumnTerm> exact(Expr<FieldTerm> operand) {
            return lower(operand, TruthContext.EXACT, null);
        }

        private Expr<ColumnTerm> operand(Expr<FieldTerm> operand, @Nullable ColumnType type) {
            return lower(operand, TruthContext.EXACT, type);
        }

        private @Nullable ColumnType common(List<Expr<FieldTerm>> operands) {
            return operands.stream()
                    .map(ExprLowering.this::columnType)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null);
        }
    }

    private final class Terms implements FieldTerm.Visitor<Expr<ColumnTerm>> {
        private final TruthContext truth;
        private final @Nullable ColumnType meant;

        Terms(TruthContext truth, @Nullable ColumnType meant) {
            this.truth = truth;
            this.meant = meant;
        }

        @Override
        public Expr<ColumnTerm> visitFieldRef(FieldTerm.FieldRef ref) {
            return relations.read(ref);
        }

        @Override
        public Expr<ColumnTerm> visitPlaceholder(FieldTerm.Placeholder placeholder) {
            throw new InternalException(ExprLowering.class, "a placeholder that normalization left without a number");
        }

        @Override
        public Expr<ColumnTerm> visitArgument(FieldTerm.Argument argument) {
            return new Expr.Leaf<>(new ColumnTerm.Param(argument.position(), columnTypeOf(argument.type())));
        }

        @Override
        public Expr<ColumnTerm> visitRelated(FieldTerm.Related related) {
            return relations.related(related, truth);
        }

        @Override
        public Expr<ColumnTerm> visitCounted(FieldTerm.Counted counted) {
            return relations.counted(counted);
        }

        /** A list is stored as its items are. */
        private ColumnType columnTypeOf(Type type) {
            Type item = type instanceof ListType list ? list.element() : type;
            return meant != null && meant.type().equals(item)
                    ? new ColumnType(type, meant.storage())
                    : new ColumnType(type, context.capability().types().storageOf(item));
        }
    }
}
