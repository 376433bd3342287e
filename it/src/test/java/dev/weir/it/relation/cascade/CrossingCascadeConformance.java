package dev.weir.it.relation.cascade;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.crossing.Assignment;
import dev.weir.it.shapes.rel.crossing.AssignmentModel;
import dev.weir.it.shapes.rel.crossing.Assignments;
import dev.weir.it.shapes.rel.crossing.Member;
import dev.weir.it.shapes.rel.crossing.Members;
import dev.weir.it.shapes.rel.crossing.Project;
import dev.weir.it.shapes.rel.crossing.Projects;
import dev.weir.it.shapes.rel.crossing.Team;
import dev.weir.it.shapes.rel.crossing.Teams;

/** Two ways that lead to the same rows. */
final class CrossingCascadeConformance {
    @Conformance
    void whatIsReachedTwiceIsDeletedOnce(TestDb test) {
        Database db = test.open(AssignmentModel.INSTANCE);
        Team red = team(db, "red");
        Team blue = team(db, "blue");
        test.forget();

        done(Teams.delete(red).exec(db));

        if (test.has(Feature.FOREIGN_KEYS)) {
            assertThat(test.ops()).containsExactly("DELETE teams");
        } else {
            test.assertOps(
                    "BEGIN",
                    "DELETE assignments",
                    "DELETE members",
                    "DELETE assignments",
                    "DELETE projects",
                    "DELETE teams",
                    "COMMIT");
        }
        assertThat(all(Teams.all().fetch(db))).containsExactly(blue);
        assertThat(only(Members.all().count(db))).isOne();
        assertThat(only(Projects.all().count(db))).isOne();
        assertThat(only(Assignments.all().count(db))).isOne();
    }

    @Conformance
    void oneOfTheWaysLeavesTheOther(TestDb test) {
        Database db = test.open(AssignmentModel.INSTANCE);
        Team red = team(db, "red");
        Member member = only(Members.create().team(red).exec(db));
        Project project = only(Projects.create().team(red).exec(db));
        Assignment assignment =
                only(Assignments.create().member(member).project(project).exec(db));

        done(Members.delete(member).exec(db));

        assertThat(all(Assignments.all().fetch(db))).hasSize(1).doesNotContain(assignment);
        assertThat(only(Projects.all().count(db))).isEqualTo(2);
    }

    private static Team team(Database db, String name) {
        Team team = only(Teams.create().name(name).exec(db));
        Member member = only(Members.create().team(team).exec(db));
        Project project = only(Projects.create().team(team).exec(db));
        only(Assignments.create().member(member).project(project).exec(db));
        return team;
    }
}
