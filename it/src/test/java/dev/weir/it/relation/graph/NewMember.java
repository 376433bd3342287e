package dev.weir.it.relation.graph;

import dev.weir.it.shapes.graph.Clubs;
import dev.weir.it.shapes.graph.MemberCreate;
import dev.weir.it.shapes.graph.Members;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member to be created with all below it.
 *
 * @param children without a member above them
 */
record NewMember(long id, String name, List<NewMember> children, List<NewTask> tasks, List<NewMembership> memberships) {
    /**
     * A membership that is created with its member.
     *
     * @param club its name if it is created as well, else it is there
     */
    record NewMembership(long clubId, @Nullable String club, String role) {}

    boolean fits(Graph graph) {
        return !graph.members().containsKey(id)
                && children.stream().allMatch(child -> child.fits(graph))
                && tasks.stream().allMatch(task -> task.fits(graph))
                && memberships.stream()
                        .allMatch(each -> graph.clubs().containsKey(each.clubId()) == (each.club() == null));
    }

    void on(Graph graph, @Nullable Long parent) {
        graph.members().put(id, new Graph.Who(name, parent));
        children.forEach(child -> child.on(graph, id));
        tasks.forEach(task -> task.on(graph, id));
        for (NewMembership each : memberships) {
            if (each.club() != null) {
                graph.clubs().put(each.clubId(), each.club());
            }
            graph.memberships().put(new Graph.Pair(id, each.clubId()), each.role());
        }
    }

    MemberCreate create() {
        return with(Members.create().id(id).name(name));
    }

    private MemberCreate with(MemberCreate member) {
        MemberCreate filled = member;
        for (NewMember child : children) {
            filled = filled.children(c -> child.with(c.id(child.id()).name(child.name())));
        }
        for (NewTask task : tasks) {
            filled = filled.tasks(t -> task.with(t.id(task.id()).title(task.title())));
        }
        for (NewMembership each : memberships) {
            filled = filled.memberships(m -> each.club() == null
                    ? m.role(each.role()).clubId(each.clubId())
                    : m.role(each.role()).club(Clubs.create().id(each.clubId()).name(each.club())));
        }
        return filled;
    }
}
