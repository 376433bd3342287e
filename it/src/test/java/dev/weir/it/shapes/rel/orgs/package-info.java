/** A tree of organizations, projects and todos, whose levels are reached past each other. */
@NullMarked
package dev.weir.it.shapes.rel.orgs;

import org.jspecify.annotations.NullMarked;
