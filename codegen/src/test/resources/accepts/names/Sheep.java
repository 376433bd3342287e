package names;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Sheep(@Key long id) {}
