/** Playlists, which are never read without their tracks. */
@NullMarked
package dev.weir.examples.guide.music;

import org.jspecify.annotations.NullMarked;
