package deprecated;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

/**
 * On its way out.
 *
 * @deprecated use another
 */
@Deprecated(since = "1", forRemoval = true)
@Model
public record Old(@Key long id, String name) {}
