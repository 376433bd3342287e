/** One class per rule of the architecture, each breaking it, so that the rules are seen to catch something. */
@NullMarked
package dev.weir.exec.planted;

import org.jspecify.annotations.NullMarked;
