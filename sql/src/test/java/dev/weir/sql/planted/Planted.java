package dev.weir.sql.planted;

import dev.weir.sql.planted.cycle.left.Left;
import dev.weir.sql.planted.cycle.right.Right;
import dev.weir.sql.planted.unmarked.Unmarked;
import java.util.List;

/**
 * Classes that break a rule.
 *
 * @param rule the name of the rule
 */
public record Planted(String rule, List<Class<?>> violators) {
    /** At least one for each rule. */
    public static final List<Planted> ALL = List.of(
            new Planted("NO_PACKAGE_CYCLES", List.of(Left.class, Right.class)),
            one("TEXT_IS_A_VALUE", Misfits.ReadsTheClock.class),
            one("TEXT_IS_A_VALUE", Misfits.ReadsFiles.class),
            one("TEXT_IS_A_VALUE", Misfits.IsReactive.class),
            one("NO_MUTABLE_STATICS", Misfits.Counts.class),
            one("NO_MUTABLE_STATICS", Misfits.CountsForAll.class),
            one("NO_MUTABLE_STATICS", Misfits.KeepsAnArray.class),
            one("NO_MUTABLE_STATICS", Misfits.KeepsAList.class),
            one("CLOSED_BY_DEFAULT", Open.class),
            one("CLOSED_BY_DEFAULT", OpenBelow.class),
            one("THE_COMPILER_ASKS", Misfits.Answers.Visitor.class),
            one("NO_DECISION_BY_NAME", Misfits.AsksForTheName.class),
            one("NO_DECISION_BY_NAME", Misfits.AsksForTheClass.class),
            one("NULL_MARKED", Unmarked.class));

    public Planted {
        violators = List.copyOf(violators);
    }

    private static Planted one(String rule, Class<?> violator) {
        return new Planted(rule, List.of(violator));
    }
}
