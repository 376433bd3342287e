/**
 * Databases that are not there, for the tests of the bridge: what they answer and when is up to the test.
 *
 * <p>Not here: connections of the pool's tests, which have fakes of their own.
 */
@org.jspecify.annotations.NullMarked
package dev.weir.driver.r2dbc.testing;
