/**
 * Real database servers for tests: PostgreSQL, MySQL and MariaDB, started from binaries that come as Maven artifacts, or found
 * through an environment variable, or run in containers; and a server of DynamoDB's protocol, from an npm package or found
 * likewise.
 *
 * <p>Not here: anything a user of the library needs, and anything that knows of statements or models. Its code waits for
 * processes and blocks where it has to; it is a test's preparation, not part of a pipeline.
 */
@NullMarked
package dev.weir.servers;

import org.jspecify.annotations.NullMarked;
