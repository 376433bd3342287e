/**
 * Sessions and transactions: how one is opened for a pipeline, and closed on every ending.
 *
 * <p>Not here: what runs in a session.
 */
@NullMarked
package dev.weir.exec.session;

import org.jspecify.annotations.NullMarked;
