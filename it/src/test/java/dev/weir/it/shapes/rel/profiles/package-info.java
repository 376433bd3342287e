/** Users who may have a profile, and profiles that may have a user. No link is required. */
@NullMarked
package dev.weir.it.shapes.rel.profiles;

import org.jspecify.annotations.NullMarked;
