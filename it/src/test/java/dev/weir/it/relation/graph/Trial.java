package dev.weir.it.relation.graph;

import static dev.weir.it.harness.Results.only;

import dev.weir.Database;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.error.WeirException;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.graph.Clubs;
import dev.weir.it.shapes.graph.Members;
import dev.weir.it.shapes.graph.Memberships;
import dev.weir.it.shapes.graph.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs steps on an empty database and in memory, and compares what is there after each. */
final class Trial {
    private final Database db;
    private int refused;

    Trial(Database db) {
        this.db = db;
    }

    /** Returns how many steps the database has refused so far, which has changed nothing. */
    int refused() {
        return refused;
    }

    /** Returns what is wrong after which step, if anything is. */
    Optional<String> failure(List<Step> steps) {
        empty();
        Graph graph = new Graph();
        for (Step step : steps) {
            Optional<String> wrong = step.fits(graph) ? failure(step, graph) : Optional.empty();
            if (wrong.isPresent()) {
                return wrong.map(text -> "after " + step + ": " + text);
            }
        }
        return Optional.empty();
    }

    private Optional<String> failure(Step step, Graph graph) {
        try {
            step.on(db).block(TestDb.PATIENCE);
            step.on(graph);
        } catch (UnsupportedByDatabaseException e) {
            refused++;
        } catch (WeirException e) {
            return Optional.of(e.toString());
        }
        List<String> found = Reading.of(db);
        List<String> expected = graph.told();
        return found.equals(expected)
                ? Questions.failure(db, graph)
                : Optional.of(
                        "there is " + without(found, expected) + "\nwhere the steps say " + without(expected, found));
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }

    /** Leaves out whatever can be left out so that something is still wrong. */
    List<Step> shortest(List<Step> failing) {
        List<Step> shortest = failing;
        for (int i = shortest.size() - 1; i >= 0; i--) {
            List<Step> without = new ArrayList<>(shortest);
            without.remove(i);
            if (failure(without).isPresent()) {
                shortest = without;
            }
        }
        return shortest;
    }

    private void empty() {
        only(Memberships.all().delete().exec(db));
        only(Tasks.all().delete().exec(db));
        only(Members.all().delete().exec(db));
        only(Clubs.all().delete().exec(db));
    }
}
