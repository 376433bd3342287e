/** Users in revisions with todos and notes. Links of two components are inferred, those of notes may be NULL. */
@NullMarked
package dev.weir.it.shapes.rel.versions;

import org.jspecify.annotations.NullMarked;
