package dev.weir.sql.expr;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Conjunction and disjunction.
 *
 * <p>A database reads {@code a AND b AND c AND …} as pairs in pairs, as deep as there are operands, and may have a limit
 * to the depth (<a href="https://www.sqlite.org/limits.html#max_expr_depth">SQLite's</a> is 1000). So beyond
 * {@value #WIDTH} operands are put into groups of about that many, groups into groups again, and the depth grows with
 * the logarithm of their number. A junction inside one of the same kind counts as its operands.
 */
enum Junction {
    AND(" AND ", Precedence.AND, Precedence.NOT),
    OR(" OR ", Precedence.OR, Precedence.AND);

    private static final int WIDTH = 16;

    private final String word;
    private final Precedence precedence;

    /** How tightly an operand must hold together. */
    private final Precedence atLeast;

    Junction(String word, Precedence precedence, Precedence atLeast) {
        this.word = word;
        this.precedence = precedence;
        this.atLeast = atLeast;
    }

    Precedence write(List<Expr<ColumnTerm>> operands, ExprWriter exprs, SqlWriter out) {
        List<Expr<ColumnTerm>> all = new ArrayList<>();
        flatten(operands, all);
        writeGroups(all, exprs, out);
        return precedence;
    }

    private void flatten(List<Expr<ColumnTerm>> operands, List<Expr<ColumnTerm>> into) {
        for (Expr<ColumnTerm> operand : operands) {
            if (this == AND && operand instanceof Expr.And<ColumnTerm> and) {
                flatten(and.operands(), into);
            } else if (this == OR && operand instanceof Expr.Or<ColumnTerm> or) {
                flatten(or.operands(), into);
            } else {
                into.add(operand);
            }
        }
    }

    private void writeGroups(List<Expr<ColumnTerm>> operands, ExprWriter exprs, SqlWriter out) {
        int groups = groups(operands.size());
        for (int i = 0; i < groups; i++) {
            if (i > 0) {
                out.sql(word);
            }
            List<Expr<ColumnTerm>> group =
                    operands.subList(bound(i, groups, operands.size()), bound(i + 1, groups, operands.size()));
            if (group.size() == 1) {
                exprs.operand(group.get(0), atLeast);
            } else {
                out.sql("(");
                writeGroups(group, exprs, out);
                out.sql(")");
            }
        }
    }

    /** Returns how many parts a junction of so many operands has: the operands themselves, or groups of them. */
    private static int groups(int operands) {
        return operands <= WIDTH ? operands : Math.min(WIDTH, (operands + WIDTH - 1) / WIDTH);
    }

    /** Returns where the n-th group begins, so that the sizes of groups differ by one at most. */
    private static int bound(int group, int groups, int operands) {
        return (int) ((long) group * operands / groups);
    }
}
