package dev.weir.planner.golden;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Operation;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.stmt.Statement;
import dev.weir.planner.Planner;
import dev.weir.planner.explain.ProgramPrinter;
import dev.weir.planner.testing.ModelText;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import dev.weir.planner.testing.StatementText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes what becomes of a statement on each database; those that do the same are named together. */
final class PlanText {
    private static final List<Capability> PROFILES =
            List.of(Profiles.FULL, Profiles.SQLITE_LIKE, Profiles.CURSOR, Profiles.KEYSET, Profiles.PLAIN);

    private PlanText() {}

    static String of(Statement statement) {
        Map<String, List<String>> profilesByText = new LinkedHashMap<>();
        for (Capability profile : PROFILES) {
            profilesByText
                    .computeIfAbsent(plan(statement, profile), text -> new ArrayList<>())
                    .add(profile.driver());
        }
        StringBuilder out = new StringBuilder(ModelText.of(statement)).append('\n');
        profilesByText.forEach((text, profiles) -> out.append("on ")
                .append(String.join(", ", profiles))
                .append('\n')
                .append(text));
        return out.toString();
    }

    static String plan(Statement statement, Capability profile) {
        return plan(statement, profile, StatementText::of);
    }

    static String plan(Statement statement, Capability profile, Function<Operation, String> operations) {
        Planner planner = new Planner(SampleModels.on(profile), profile, 3);
        try {
            return ProgramPrinter.print(planner.plan(statement), operations).indent(2);
        } catch (UnsupportedByDatabaseException e) {
            return e.getMessage()
                    .replace(profile.driver() + " cannot", "cannot")
                    .indent(2);
        }
    }
}
