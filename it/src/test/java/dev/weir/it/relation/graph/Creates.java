package dev.weir.it.relation.graph;

import dev.weir.Database;
import dev.weir.it.shapes.graph.ClubCreate;
import dev.weir.it.shapes.graph.Clubs;
import dev.weir.it.shapes.graph.Tasks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Steps that add. */
final class Creates {
    private Creates() {}

    /** A member with all below it. */
    record AddMember(NewMember member, @Nullable Long parent) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return member.fits(graph) && (parent == null || graph.members().containsKey(parent));
        }

        @Override
        public void on(Graph graph) {
            member.on(graph, parent);
        }

        @Override
        public Mono<?> on(Database db) {
            return (parent == null ? member.create() : member.create().parentId(parent)).exec(db);
        }
    }

    /** A task of somebody. */
    record AddTask(NewTask task, long owner) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return task.fits(graph) && graph.members().containsKey(owner);
        }

        @Override
        public void on(Graph graph) {
            task.on(graph, owner);
        }

        @Override
        public Mono<?> on(Database db) {
            return task.with(Tasks.create().id(task.id()).title(task.title()).ownerId(owner))
                    .exec(db);
        }
    }

    /** A task and whose it is, who comes first. */
    record AddTaskAndOwner(NewTask task, NewMember owner) implements Step {
        @Override
        public boolean fits(Graph graph) {
            return task.fits(graph) && owner.fits(graph);
        }

        @Override
        public void on(Graph graph) {
            owner.on(graph, null);
            task.on(graph, owner.id());
        }

        @Override
        public Mono<?> on(Database db) {
            return task.with(Tasks.create().id(task.id()).title(task.title()).owner(owner.create()))
                    .exec(db);
        }
    }

    /** A club of members who are there. */
    record AddClub(long id, String name, List<Long> members) implements Step {
        private static final String ROLE = "founder";

        @Override
        public boolean fits(Graph graph) {
            return !graph.clubs().containsKey(id) && graph.members().keySet().containsAll(members);
        }

        @Override
        public void on(Graph graph) {
            graph.clubs().put(id, name);
            members.forEach(member -> graph.memberships().put(new Graph.Pair(member, id), ROLE));
        }

        @Override
        public Mono<?> on(Database db) {
            ClubCreate club = Clubs.create().id(id).name(name);
            for (long member : members) {
                club = club.memberships(m -> m.role(ROLE).memberId(member));
            }
            return club.exec(db);
        }
    }
}
