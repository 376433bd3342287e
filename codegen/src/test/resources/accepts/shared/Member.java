package shared;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Member(@Key long tenantId, @Key long id, @HasMany Many<Task> tasks) {}
