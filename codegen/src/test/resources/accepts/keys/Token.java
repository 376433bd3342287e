package keys;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

/** Nothing but a key. */
@Model
public record Token(@Key UUID id) {}
