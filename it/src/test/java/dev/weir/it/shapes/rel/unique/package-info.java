/** Users with e-mails and todos with titles, each used once. A create can fail at a parent and at a child. */
@NullMarked
package dev.weir.it.shapes.rel.unique;

import org.jspecify.annotations.NullMarked;
