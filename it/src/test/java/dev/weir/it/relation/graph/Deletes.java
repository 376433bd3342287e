package dev.weir.it.relation.graph;

import dev.weir.Database;
import dev.weir.it.shapes.graph.Clubs;
import dev.weir.it.shapes.graph.Members;
import dev.weir.it.shapes.graph.Tasks;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Steps that delete, with what goes along. */
final class Deletes {
    private Deletes() {}

    /** One member, who was read before. */
    record DeleteMember(long member) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return graph.members().containsKey(member);
        }

        @Override
        public void on(Graph graph) {
            graph.removeMembers(Set.of(member));
        }

        @Override
        public Mono<?> on(Database db) {
            return Members.getById(db, member)
                    .flatMap(read -> Members.delete(read).exec(db));
        }
    }

    /** All members of a name. */
    record DeleteMembers(String name) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return true;
        }

        @Override
        public void on(Graph graph) {
            graph.removeMembers(graph.named(name));
        }

        @Override
        public Mono<?> on(Database db) {
            return Members.where(m -> m.name().eq(name)).delete().exec(db);
        }
    }

    /** One club. */
    record DeleteClub(long club) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return graph.clubs().containsKey(club);
        }

        @Override
        public void on(Graph graph) {
            graph.removeClub(club);
        }

        @Override
        public Mono<?> on(Database db) {
            return Clubs.byId(club).delete().exec(db);
        }
    }

    /** What a member has to review. */
    record DeleteReviews(long member) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return graph.members().containsKey(member);
        }

        @Override
        public void on(Graph graph) {
            graph.tasks().values().removeIf(job -> Long.valueOf(member).equals(job.reviewer()));
        }

        @Override
        public Mono<?> on(Database db) {
            return Members.byId(member).reviews().delete().exec(db);
        }
    }

    /** The tasks of all members of a name. */
    record DeleteTasks(String owner) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return true;
        }

        @Override
        public void on(Graph graph) {
            graph.tasks().values().removeIf(job -> graph.nameOf(job.owner()).equals(owner));
        }

        @Override
        public Mono<?> on(Database db) {
            return Tasks.where(t -> t.owner().name().eq(owner)).delete().exec(db);
        }
    }
}
