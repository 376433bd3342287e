package dev.weir.it.relation.graph;

import dev.weir.it.shapes.graph.TaskCreate;
import org.jspecify.annotations.Nullable;

/** A task to be created, but for whose it is. */
record NewTask(long id, String title, @Nullable Long reviewer) {

    boolean fits(Graph graph) {
        return !graph.tasks().containsKey(id)
                && (reviewer == null || graph.members().containsKey(reviewer));
    }

    void on(Graph graph, long owner) {
        graph.tasks().put(id, new Graph.Job(title, owner, reviewer));
    }

    TaskCreate with(TaskCreate task) {
        return reviewer == null ? task : task.reviewerId(reviewer);
    }
}
