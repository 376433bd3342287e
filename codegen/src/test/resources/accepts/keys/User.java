package keys;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record User(@Key long id, String name) {}
