/**
 * What conformance tests stand on: one test written once and run on every database, with a record of what the driver was
 * asked, faults on demand, and a check that nothing is left open.
 *
 * <p>Not here: anything that knows one database, except through its setup.
 */
@NullMarked
package dev.weir.it.harness;

import org.jspecify.annotations.NullMarked;
