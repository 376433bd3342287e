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
                // constants
                new FoldConstant(), // first: what is known here saves every later rule a look
                new PropagateNull(), // then what is NULL whatever stands beside it
                new TreatUnknownAsFalse(), // then in a filter NULL is FALSE, which the rules for AND and OR know
                // IN
                new SpellOutItems(), // first: gives the others a list to look into
                new FoldEmptyList(), // no dialect can spell it
                new FoldNullMembership(), // before the NULLs are dropped, and with them what they make UNKNOWN
                new DropNullItem(), // shortens the list
                new FoldNullInSet(), // what is left of NULL for a list that is bound
                new RemoveRepeatedItem(), // shortens the list
                new EqualSoleItem(), // last: when the list is as short as it gets
                // comparisons, brought to one form so that equal ones are equal records
                new EqualSoleBound(), // a range that is an equality
                new FoldEmptyRange(), // a range that holds nothing
                new PutColumnFirst(), // before the rules that look for a literal on the right
                new EqualOtherTruth(), // an equality is what contradictions and keys are looked for among
                new FoldSelfComparison(), // before the weaker form for columns that may be NULL
                new ReduceSelfComparison(),
                // tests for NULL and TRUE
                new FoldIsNull(), // a test whose answer is known
                new UnwrapIsNull(), // brings the test to the column
                new RemoveCertainIsTrue(), // where nothing is UNKNOWN the test tests nothing
                new RemoveIsTrue(), // nor does it in a filter
                // NOT, down to where it can be read
                new RemoveDoubleNegation(), // first: what needs no NOT at all
                new NegateComparison(), // takes it up
                new PushNotIntoDisjunction(), // makes conjuncts
                new PushNotIntoConjunction(), // makes disjuncts that take it up
                // AND and OR
                new FlattenConjunction(), // first: the others then see all operands at once
                new FlattenDisjunction(),
                new FoldFalseConjunct(), // an operand that decides
                new FoldTrueDisjunct(),
                new DropTrueConjunct(), // an operand that says nothing
                new DropFalseDisjunct(),
                new RemoveRepeatedConjunct(), // an operand that was said before
                new RemoveRepeatedDisjunct(),
                new FoldCertainContradiction(), // two operands that decide
                new FoldContradiction(),
                new FoldTautology(),
                new FoldUnequalLiterals(),
                new FoldNullContradiction(),
                new AbsorbConjunct(), // an operand that another one implies
                new AbsorbDisjunct(),
                new RemoveImpliedNotNull(),
                new MergeEqualities(), // last: it takes apart what the others compare
                // subqueries
                new FoldEmptyExists(), // those that give no row
                new FoldEmptyInSelect(),
                new FoldEmptyScalarSelect(),
                new RemoveSortOfExists(), // before lifting, which a limit forbids
                new RemoveSortOfInSelect(),
                new LiftExists(foreignKeys), // those that a foreign key answers
                new LiftInSelect(foreignKeys),
                new ReadLinkForKey(foreignKeys));
    }

    /** Returns the rules for selects over the tables of {@code schema}. */
    static List<SelectRule> forSelects(DbSchema schema) {
        UniqueKeys uniqueKeys = UniqueKeys.of(schema);
        return List.of(
                new RemoveConstantSortKey(), // keys that tell no rows apart
                new RemoveFixedSortKey(), // keys that tell no rows apart that pass the filter
                new RemoveRepeatedSortKey(), // keys that tell no rows apart that are left to them
                new RemoveSortKeyAfterUnique(uniqueKeys), // last of the keys: the whole key counts, whoever fixed it
                new RemoveZeroOffset(), // before the limit, which an offset keeps
                new RemoveLimitOfUniqueRow(uniqueKeys)); // a limit that cuts nothing
    }
}
