package dev.weir.driver.dynamodb.expr;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.driver.dynamodb.testing.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random conditions that a store is asked, with the values for them. */
final class ConditionGenerator {
    private static final int DEPTH = 3;
    private static final ColumnType INT64_LIST =
            new ColumnType(new ListType(ScalarType.INT64), Numbers.INT64.storage());

    private final Random random;
    private final List<@Nullable Object> bound = new ArrayList<>();

    ConditionGenerator(long seed) {
        this.random = new Random(seed);
    }

    Expr<ColumnTerm> condition() {
        return condition(DEPTH);
    }

    Arguments arguments() {
        Arguments.Builder builder = new Arguments.Builder(bound.size());
        bound.forEach(builder::carried);
        return builder.build();
    }

    private Expr<ColumnTerm> condition(int depth) {
        if (depth == 0) {
            return plain();
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Expr.And<>(List.of(condition(depth - 1), condition(depth - 1)));
            case 1 -> new Expr.Or<>(List.of(condition(depth - 1), condition(depth - 1)));
            case 2, 3 -> new Expr.Not<>(condition(depth - 1));
            case 4 -> new Expr.IsTrue<>(condition(depth - 1));
            default -> plain();
        };
    }

    private Expr<ColumnTerm> plain() {
        return switch (random.nextInt(9)) {
            case 0 -> new Expr.Comparison<>(op(), column(), number());
            case 1 -> new Expr.Comparison<>(op(), column(), column());
            case 2 -> new Expr.Comparison<>(op(), number(), column());
            case 3 -> new Expr.Between<>(column(), number(), number());
            case 4 -> new Expr.IsNull<>(anyColumn());
            case 5 -> new Expr.InList<>(column(), List.of(number(), number()));
            case 6 -> new Expr.InSet<>(column(), numbers());
            case 7 ->
                new Expr.TextMatch<>(
                        random.nextBoolean() ? TextMatchKind.STARTS_WITH : TextMatchKind.CONTAINS,
                        Numbers.of(Numbers.WORD),
                        text(),
                        Optional.empty());
            default -> Numbers.of(Numbers.FLAG);
        };
    }

    private ComparisonOp op() {
        return ComparisonOp.values()[random.nextInt(ComparisonOp.values().length)];
    }

    private Expr<ColumnTerm> column() {
        return Numbers.of(random.nextBoolean() ? Numbers.A : Numbers.B);
    }

    private Expr<ColumnTerm> anyColumn() {
        Column[] nullable = {Numbers.A, Numbers.B, Numbers.WORD, Numbers.FLAG};
        return Numbers.of(nullable[random.nextInt(nullable.length)]);
    }

    private Expr<ColumnTerm> number() {
        if (random.nextInt(8) == 0) {
            return new Expr.Literal<>(new Value.Int(ScalarType.INT64, random.nextInt(3)));
        }
        return bind(random.nextInt(5) == 0 ? null : (Object) (long) random.nextInt(3), Numbers.INT64);
    }

    private Expr<ColumnTerm> numbers() {
        Long[] items = new Long[random.nextInt(4)];
        Arrays.setAll(items, i -> random.nextInt(6) == 0 ? null : (long) random.nextInt(3));
        return bind(random.nextInt(8) == 0 ? null : Arrays.asList(items), INT64_LIST);
    }

    private Expr<ColumnTerm> text() {
        String[] texts = {"", "a", "b", "ab"};
        return bind(random.nextInt(6) == 0 ? null : texts[random.nextInt(texts.length)], Numbers.TEXT);
    }

    private Expr<ColumnTerm> bind(@Nullable Object value, ColumnType type) {
        bound.add(value);
        return Numbers.slot(bound.size() - 1, type);
    }
}
