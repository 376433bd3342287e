package dev.weir.query;

/**
 * A relation to load with the instances of a query.
 *
 * @param <R> the model whose instances are read
 */
public interface Include<R> {

    /** Returns what is to be loaded. Throws if this leads along no relation. */
    IncludeTree tree();

    /**
     * Returns this include, with those inside it, to be read by the statement that reads the instances: by a join and not by
     * a statement of its own. What is loaded is the same. It is done where all that a query includes can be joined and says
     * so: relations to one instance in any number, and one to many instances at the most, of the model itself, with a limit
     * where the database has lateral joins; eager relations do as those that are included beside them. It has no effect
     * along relations that lead through others, in queries that select, in loads of instances that were read before, and on
     * databases without joins: there each include has its own statement.
     */
    default Include<R> joined() {
        return () -> tree().joinedToInstances();
    }
}
