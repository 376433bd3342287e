package dev.weir.planner.golden;

import dev.weir.core.stmt.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Every plan of every golden file, as one text. Public, so that a class loader of its own can be asked for it. */
public final class AllPlans {
    private AllPlans() {}

    /** Returns the plans in the order of their names, made in an order that the seed decides. */
    public static String text(long seed) {
        Map<String, Statement> statements = new TreeMap<>();
        PlanGoldenTest.topics().forEach(topic -> topic.statements()
                .forEach((shows, statement) -> statements.put(topic.name() + ": " + shows, statement)));
        List<String> names = new ArrayList<>(statements.keySet());
        Collections.shuffle(names, new Random(seed));
        Map<String, String> plans = new TreeMap<>();
        for (String name : names) {
            Statement statement = statements.get(name);
            if (statement == null) {
                throw new AssertionError(name);
            }
            plans.put(name, PlanText.of(statement));
        }
        return plans.toString();
    }
}
