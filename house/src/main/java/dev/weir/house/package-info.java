/**
 * The rules of the house that all drivers are held to, for the {@code ArchitectureTest} of each. What one module alone is held
 * to stands in that module's own test.
 */
@NullMarked
package dev.weir.house;

import org.jspecify.annotations.NullMarked;
