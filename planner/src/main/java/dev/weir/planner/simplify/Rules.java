package dev.weir.planner.simplify;

import dev.weir.core.schema.db.DbSchema;
import java.util.List;

/**
 * The rules, in the order in which they are tried at a node. The order decides no more than which way is taken, since
 * rules are applied until none matches; each is sound by itself.
 */
final class Rules {
    private Rules() {}

    /**
     * Returns the rules that are tried on the way down too. A chain of n conditions, which is as deep as it is long, is
     * made flat before anything in it is looked at, rather than n times on the way up.
     */
    static List<Rule<?>> descending() {
        return List.of(new FlattenConjunction(), new FlattenDisjunction());
    }

    /** Returns the rules for expressions over the tables of {@code schema}. */
    static List<Rule<?>> forExpressions(DbSchema schema) {
        ForeignKeys foreignKeys = ForeignKeys.of(schema);
        return List.of(
                // constants first: what is known here saves every later rule a look
                new FoldConstant(),
                new PropagateNull(),
                new TreatUnknownAsFalse(),
                // IN, while a list may still be empty or all NULL
                new SpellOutItems(), // gives the rules below a list to look into
                new FoldEmptyList(), // no dialect can spell it
                new FoldNullMembership(),
                new DropNullItem(),
                new FoldNullInSet(),
                new RemoveRepeatedItem(),
                new EqualSoleItem(), // last of IN, when the list is as short as it gets
                // comparisons, brought to one form so that equal ones are equal records
                new EqualSoleBound(),
                new FoldEmptyRange(),
                new PutColumnFirst(),
                new EqualOtherTruth(), // after the literal has come to the right
                new FoldSelfComparison(),
                new ReduceSelfComparison(), // after the form that keeps UNKNOWN out altogether
                // tests for NULL and TRUE
                new FoldIsNull(),
                new UnwrapIsNull(),
                new RemoveCertainIsTrue(),
                new RemoveIsTrue(),
                // NOT, down to where it can be read
                new RemoveDoubleNegation(),
                new NegateComparison(),
                new PushNotIntoDisjunction(),
                new PushNotIntoConjunction(),
                // AND and OR: flat first, so that the others see all operands at once
                new FlattenConjunction(),
                new FlattenDisjunction(),
                new FoldFalseConjunct(),
                new FoldTrueDisjunct(),
                new DropTrueConjunct(),
                new DropFalseDisjunct(),
                new RemoveRepeatedConjunct(),
                new RemoveRepeatedDisjunct(),
                new FoldCertainContradiction(),
                new FoldContradiction(),
                new FoldTautology(),
                new FoldUnequalLiterals(),
                new FoldNullContradiction(),
                new AbsorbConjunct(),
                new AbsorbDisjunct(),
                new RemoveImpliedNotNull(),
                new MergeEqualities(), // last, since it takes apart what the others compare
                // subqueries: those without rows, then those that a foreign key answers
                new FoldEmptyExists(),
                new FoldEmptyInSelect(),
                new FoldEmptyScalarSelect(),
                new RemoveSortOfExists(), // a limit would keep the subquery from being lifted
                new RemoveSortOfInSelect(),
                new LiftExists(foreignKeys),
                new LiftInSelect(foreignKeys),
                new ReadLinkForKey(foreignKeys));
    }

    /** Returns the rules for selects over the tables of {@code schema}. */
    static List<SelectRule> forSelects(DbSchema schema) {
        UniqueKeys uniqueKeys = UniqueKeys.of(schema);
        return List.of(
                new RemoveConstantSortKey(),
                new RemoveFixedSortKey(),
                new RemoveRepeatedSortKey(),
                new RemoveSortKeyAfterUnique(uniqueKeys), // last of the keys, when only those that decide are left
                new RemoveZeroOffset(), // an offset would keep a limit
                new RemoveLimitOfUniqueRow(uniqueKeys));
    }
}
