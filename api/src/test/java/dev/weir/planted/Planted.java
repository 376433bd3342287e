package dev.weir.planted;

import dev.weir.planted.cycle.left.Left;
import dev.weir.planted.cycle.right.Right;
import dev.weir.planted.unmarked.Unmarked;
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
            one("KNOWS_NO_ENGINE", Misfits.KnowsSql.class),
            one("NOTHING_BLOCKS", Misfits.Blocks.class),
            one("NOTHING_BLOCKS", Misfits.Subscribes.class),
            one("NO_MUTABLE_STATICS", Misfits.Counts.class),
            one("NO_MUTABLE_STATICS", Misfits.CountsForAll.class),
            one("NO_MUTABLE_STATICS", Misfits.KeepsAnArray.class),
            one("NO_MUTABLE_STATICS", Misfits.KeepsAList.class),
            one("CLOSED_BY_DEFAULT", Open.class),
            one("CLOSED_BY_DEFAULT", OpenBelow.class),
            one("NULL_MARKED", Unmarked.class));

    public Planted {
        violators = List.copyOf(violators);
    }

    private static Planted one(String rule, Class<?> violator) {
        return new Planted(rule, List.of(violator));
    }
}
