package dev.weir.it.relation.graph;

import dev.weir.Database;
import reactor.core.publisher.Mono;

/** One write. It says by itself what it is, so that a failure can be told as a list of them. */
interface Step {

    /** Returns whether all that it names is there, and nothing that it adds. */
    boolean fits(Graph graph);

    /** Does to the picture what it does to the database. */
    void on(Graph graph);

    /** Writes. */
    Mono<?> on(Database db);
}
