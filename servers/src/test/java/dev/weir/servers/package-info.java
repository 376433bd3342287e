/**
 * Each server is really started, killed and asked.
 *
 * <p>Not here: what a database answers to the library's statements; that is the conformance suite's.
 */
@NullMarked
package dev.weir.servers;

import org.jspecify.annotations.NullMarked;
