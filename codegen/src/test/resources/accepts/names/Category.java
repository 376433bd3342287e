package names;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Category(@Key long id) {}
