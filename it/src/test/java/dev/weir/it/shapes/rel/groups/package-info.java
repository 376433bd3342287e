/** Users and groups, joined by memberships. The key of the join model is its two links. */
@NullMarked
package dev.weir.it.shapes.rel.groups;

import org.jspecify.annotations.NullMarked;
