package dev.weir;

import reactor.core.publisher.Mono;

/** Operations on the schema of a database, as its models describe it. */
public interface SchemaOperations {

    /**
     * Creates the tables, indexes and constraints that are not there yet, in one transaction where the database has such.
     * Looks at names only: what is there is left as it is.
     */
    Mono<Void> create();

    /** Drops the tables of the models with all they hold, where they are there. */
    Mono<Void> drop();
}
