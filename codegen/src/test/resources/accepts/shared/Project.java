package shared;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Project(@Key long tenantId, @Key long id) {}
