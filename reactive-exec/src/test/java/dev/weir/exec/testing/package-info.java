/** What tests of the executor share: a driver that answers from a script, and capabilities to plan for. */
@NullMarked
package dev.weir.exec.testing;

import org.jspecify.annotations.NullMarked;
