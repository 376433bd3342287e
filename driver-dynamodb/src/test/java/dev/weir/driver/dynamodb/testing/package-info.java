/** What the driver's tests share: a client of the tests' server, and a table of theirs. */
@NullMarked
package dev.weir.driver.dynamodb.testing;

import org.jspecify.annotations.NullMarked;
