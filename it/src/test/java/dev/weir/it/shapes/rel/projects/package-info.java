/** Users, projects, tasks and their tags. Three steps, the last one back to a parent. */
@NullMarked
package dev.weir.it.shapes.rel.projects;

import org.jspecify.annotations.NullMarked;
