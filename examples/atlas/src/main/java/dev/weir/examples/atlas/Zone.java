package dev.weir.examples.atlas;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

/**
 * A time zone.
 *
 * @param id such as {@code Atlantic/Reykjavik}
 * @param area the part before the slash, or {@code Etc}
 * @param offsetSeconds how far standard time is ahead of UTC
 * @param shifts whether clocks are changed in the course of a year
 */
@Model
@Index({"area", "id"})
public record Zone(@Key String id, String area, String name, int offsetSeconds, boolean shifts) {}
