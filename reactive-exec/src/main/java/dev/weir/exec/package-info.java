/**
 * The database that applications get: programs looked up or made, compiled to pipelines, run in a session.
 *
 * <p>Not here: the steps of a pipeline ({@code exec.step}) and the handling of sessions ({@code exec.session}).
 */
@NullMarked
package dev.weir.exec;

import org.jspecify.annotations.NullMarked;
