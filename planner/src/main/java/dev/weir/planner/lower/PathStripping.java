package dev.weir.planner.lower;

import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.LeafMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves a condition on fields of a related row to that row: {@code user.name = ?} becomes "there is a user, and its name
 * = ?". Sound only where UNKNOWN counts as FALSE, and only for conditions that are not TRUE where the row is missing: such
 * a condition is UNKNOWN then, and the moved one FALSE.
 *
 * <p>A condition that computes stays where it is: moved, a database could compute it for rows that nothing is related to,
 * and fail where a sum of theirs leaves its type.
 */
final class PathStripping {
    private PathStripping() {}

    /** Returns the moved condition, if the whole condition speaks of rows behind one relation and can be moved. */
    static Optional<Expr<FieldTerm>> move(Expr<FieldTerm> condition) {
        if (!isNeverTrueForNull(condition) || computes(condition)) {
            return Optional.empty();
        }
        return sharedRelation(FieldTerms.of(condition)).map(first -> {
            Expr<FieldTerm> moved = new LeafMapper<FieldTerm, FieldTerm>(PathStripping::strip).map(condition);
            return new Expr.Leaf<>(
                    new FieldTerm.Related(List.of(), new FieldTerm.Hop(first, false), Selection.where(moved)));
        });
    }

    private static boolean computes(Expr<FieldTerm> expr) {
        if (expr instanceof Expr.Arithmetic) {
            return true;
        }
        List<Expr<FieldTerm>> computing = new ArrayList<>();
        expr.mapChildren(child -> {
            if (computes(child)) {
                computing.add(child);
            }
            return child;
        });
        return !computing.isEmpty();
    }

    /** Returns the relation that all terms but values of the caller begin with, if there is one. */
    private static Optional<RelationId> sharedRelation(List<FieldTerm> terms) {
        Set<Optional<RelationId>> firsts = new HashSet<>();
        for (FieldTerm term : terms) {
            if (!(term instanceof FieldTerm.Argument)) {
                firsts.add(firstRelation(term));
            }
        }
        return firsts.size() == 1 ? firsts.iterator().next() : Optional.empty();
    }

    /** A condition on related rows inside the condition begins where it stands, not behind a relation. */
    private static Optional<RelationId> firstRelation(FieldTerm term) {
        return term instanceof FieldTerm.FieldRef ref ? ref.path().stream().findFirst() : Optional.empty();
    }

    private static Expr<FieldTerm> strip(FieldTerm term) {
        if (term instanceof FieldTerm.FieldRef ref) {
            return new Expr.Leaf<>(
                    new FieldTerm.FieldRef(ref.path().subList(1, ref.path().size()), ref.field(), ref.type()));
        }
        return new Expr.Leaf<>(term);
    }

    /** Returns whether a condition is FALSE or UNKNOWN if every field in it is NULL. */
    private static boolean isNeverTrueForNull(Expr<FieldTerm> condition) {
        if (condition instanceof Expr.InSet<FieldTerm> inSet) {
            return isNullForNull(inSet.operand());
        }
        if (condition instanceof Expr.InList<FieldTerm> inList) {
            return isNullForNull(inList.operand());
        }
        return isUnknownForNull(condition);
    }

    /** Returns whether a condition, and so its negation, is UNKNOWN if every field in it is NULL. */
    private static boolean isUnknownForNull(Expr<FieldTerm> condition) {
        if (condition instanceof Expr.Not<FieldTerm> not) {
            return isUnknownForNull(not.operand());
        }
        if (condition instanceof Expr.Comparison<FieldTerm> comparison) {
            return isNullForNull(comparison.left()) || isNullForNull(comparison.right());
        }
        if (condition instanceof Expr.Between<FieldTerm> between) {
            return isNullForNull(between.operand());
        }
        if (condition instanceof Expr.TextMatch<FieldTerm> match) {
            return isNullForNull(match.operand()) || isNullForNull(match.pattern());
        }
        return isNullForNull(condition);
    }

    /** Returns whether a value is NULL if every field in it is NULL. */
    private static boolean isNullForNull(Expr<FieldTerm> value) {
        return value instanceof Expr.Leaf<FieldTerm> leaf && leaf.term() instanceof FieldTerm.FieldRef;
    }
}
