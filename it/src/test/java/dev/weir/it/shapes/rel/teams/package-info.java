/** Projects with members and tasks; a task may be without project and without assignee. Belongs-to relations that may lead nowhere, and go on. */
@NullMarked
package dev.weir.it.shapes.rel.teams;

import org.jspecify.annotations.NullMarked;
