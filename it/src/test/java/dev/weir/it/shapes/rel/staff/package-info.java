/** Employees who have no manager any more when that one is deleted. */
@NullMarked
package dev.weir.it.shapes.rel.staff;

import org.jspecify.annotations.NullMarked;
